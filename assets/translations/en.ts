<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
