<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AnswerDelegate</name>
    <message>
      <source>no {parts}</source>
      <translation>ohne {parts}</translation>
    </message>
  </context>
  <context>
    <name>AnswerPanel</name>
    <message>
      <source>Click a word to hear it.</source>
      <translation>Klick auf ein Wort, um es zu hören.</translation>
    </message>
    <message>
      <source>Get a speech model…</source>
      <translation>Sprachmodell holen…</translation>
    </message>
    <message>
      <source>No words were heard. Is the microphone muted?</source>
      <translation>Es waren keine Wörter zu hören. Ist das Mikrofon stumm?</translation>
    </message>
    <message>
      <source>The text follows when no session runs. The recording can be heard.</source>
      <translation>Der Text folgt, sobald keine Sitzung läuft. Die Aufnahme ist schon zu hören.</translation>
    </message>
    <message>
      <source>Your answer</source>
      <translation>Deine Antwort</translation>
    </message>
  </context>
  <context>
    <name>AnswerTable</name>
    <message>
      <source>Key points</source>
      <translation>Kernpunkte</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>One pause</source>
      <translation>Eine Pause</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>The longest of {n} pauses</source>
      <translation>Die längste von {n} Pausen</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>Versuch {n}</translation>
    </message>
    <message>
      <source>{covered} of {all}</source>
      <translation>{covered} von {all}</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{title}, a favorite</source>
      <translation>{title}, ein Favorit</translation>
    </message>
  </context>
  <context>
    <name>AskLeave</name>
    <message>
      <source>Continue later</source>
      <translation>Später weitermachen</translation>
    </message>
    <message>
      <source>End now</source>
      <translation>Jetzt beenden</translation>
    </message>
    <message>
      <source>End this session? What was recorded is kept.</source>
      <translation>Diese Sitzung beenden? Was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
      <source>End this session? You are being recorded; what was recorded is kept.</source>
      <translation>Diese Sitzung beenden? Du wirst gerade aufgenommen; was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
      <source>Keep going</source>
      <translation>Jetzt weitermachen</translation>
    </message>
    <message>
      <source>Practice will offer to go on with this session.</source>
      <translation>Unter Üben lässt sich diese Sitzung dann weitermachen.</translation>
    </message>
    <message>
      <source>The session is over, and what you answered is listed.</source>
      <translation>Die Sitzung ist vorbei, und deine Antworten werden aufgelistet.</translation>
    </message>
  </context>
  <context>
    <name>BandsDialog</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <source>Any pause</source>
      <translation>Jede Pause</translation>
    </message>
    <message>
      <source>Back to the usual ones</source>
      <translation>Zurück zu den üblichen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Good from</source>
      <translation>Gut ab</translation>
    </message>
    <message>
      <source>Good to</source>
      <translation>Gut bis</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Note above</source>
      <translation>Auffällig über</translation>
    </message>
    <message>
      <source>Note below</source>
      <translation>Auffällig unter</translation>
    </message>
    <message>
      <source>Numbers are green inside their range and marked outside of these bounds. Nothing else depends on them.</source>
      <translation>Zahlen sind grün innerhalb ihres Bereichs und markiert außerhalb dieser Grenzen. Sonst hängt nichts davon ab.</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Pause inside a sentence</source>
      <translation>Pause innerhalb eines Satzes</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Situation and task</source>
      <translation>Situation und Aufgabe</translation>
    </message>
    <message>
      <source>Target ranges</source>
      <translation>Zielbereiche</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>Wörter/min</translation>
    </message>
    <message>
      <source>{title}, {unit}</source>
      <translation>{title}, {unit}</translation>
    </message>
  </context>
  <context>
    <name>BankBrowser</name>
    <message>
      <source>Bank and categories</source>
      <translation>Fragenkatalog und Kategorien</translation>
    </message>
    <message>
      <source>It comes with the app. Your first change makes a copy of your own.</source>
      <translation>Er kommt mit der App. Deine erste Änderung legt eine eigene Kopie an.</translation>
    </message>
    <message>
      <source>No question has these words.</source>
      <translation>Keine Frage enthält diese Wörter.</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Fragenkatalog</translation>
    </message>
    <message>
      <source>Search the questions</source>
      <translation>Fragen durchsuchen</translation>
    </message>
    <message>
      <source>Search the questions…</source>
      <translation>Fragen durchsuchen …</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Wortschatz</translation>
    </message>
    <message>
      <source>Vocabulary ({count})</source>
      <translation>Wortschatz ({count})</translation>
    </message>
    <message>
      <source>Your copy of a bank that comes with the app.</source>
      <translation>Deine Kopie eines Fragenkatalogs, der mit der App kommt.</translation>
    </message>
    <message>
      <source>Your own bank: {name}</source>
      <translation>Dein eigener Fragenkatalog: {name}</translation>
    </message>
  </context>
  <context>
    <name>BankChanges</name>
    <message>
      <source>Done again: {what}.</source>
      <translation>Wiederhergestellt: {what}.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation>Wiederherstellen: {what}</translation>
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation>Rückgängig: {what}</translation>
    </message>
    <message>
      <source>Undone: {what}.</source>
      <translation>Rückgängig gemacht: {what}.</translation>
    </message>
  </context>
  <context>
    <name>BankEditor</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the form</source>
      <translation>Das Formular speichern</translation>
    </message>
  </context>
  <context>
    <name>BankFiles</name>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>CSV table, without key points and vocabulary</source>
      <translation>CSV-Tabelle, ohne Kernpunkte und Wortschatz</translation>
    </message>
    <message>
      <source>Export this bank</source>
      <translation>Diesen Fragenkatalog exportieren</translation>
    </message>
    <message>
      <source>Import questions</source>
      <translation>Fragen importieren</translation>
    </message>
    <message>
      <source>JSON, with everything</source>
      <translation>JSON, mit allem</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>The bank is written to {path}.</source>
      <translation>Der Fragenkatalog ist nach {path} geschrieben.</translation>
    </message>
    <message>
      <source>YAML, with everything</source>
      <translation>YAML, mit allem</translation>
    </message>
  </context>
  <context>
    <name>BankForm</name>
    <message>
      <source>A category that has questions can't be removed: move its questions first.</source>
      <translation>Eine Kategorie mit Fragen lässt sich nicht entfernen: Verschiebe zuerst ihre Fragen.</translation>
    </message>
    <message>
      <source>A short code: en, de, en-GB …</source>
      <translation>Ein kurzer Code: en, de, en-GB …</translation>
    </message>
    <message>
      <source>Add a category</source>
      <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
      <source>Bank and categories</source>
      <translation>Fragenkatalog und Kategorien</translation>
    </message>
    <message>
      <source>CATEGORIES</source>
      <translation>KATEGORIEN</translation>
    </message>
    <message>
      <source>Category {number}</source>
      <translation>Kategorie {number}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title of the category</source>
      <translation>Titel der Kategorie</translation>
    </message>
  </context>
  <context>
    <name>BankForms</name>
    <message>
      <source>Back to the original…</source>
      <translation>Zurück zum Original …</translation>
    </message>
    <message>
      <source>Delete this bank…</source>
      <translation>Diesen Fragenkatalog löschen …</translation>
    </message>
    <message>
      <source>This bank comes with the app. Saving makes a copy of your own and changes that; the original stays as it is.</source>
      <translation>Dieser Fragenkatalog kommt mit der App. Beim Speichern entsteht eine eigene Kopie, die geändert wird; das Original bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>adding a bank</source>
      <translation>Fragenkatalog hinzufügen</translation>
    </message>
    <message>
      <source>adding a question</source>
      <translation>Frage hinzufügen</translation>
    </message>
    <message>
      <source>changing "{title}"</source>
      <translation>„{title}“ ändern</translation>
    </message>
    <message>
      <source>changing the bank</source>
      <translation>Fragenkatalog ändern</translation>
    </message>
    <message>
      <source>changing the vocabulary</source>
      <translation>Wortschatz ändern</translation>
    </message>
  </context>
  <context>
    <name>BoundHandle</name>
    <message>
      <source>Left and right move it by 0.1 seconds, with Shift by a second, with Ctrl to the next pause; Delete takes the part away, Escape puts it back.</source>
      <translation>Links und rechts verschieben sie um 0,1 Sekunden, mit Umschalt um eine Sekunde, mit Strg zur nächsten Pause; Entf nimmt den Teil weg, Escape setzt sie zurück.</translation>
    </message>
  </context>
  <context>
    <name>CategoryList</name>
    <message>
      <source>All question banks</source>
      <translation>Alle Fragenkataloge</translation>
    </message>
    <message>
      <source>All question banks in {language}</source>
      <translation>Alle Fragenkataloge auf {language}</translation>
    </message>
    <message>
      <source>Import one or write one under Questions.</source>
      <translation>Importiere oder schreibe einen unter Fragen.</translation>
    </message>
    <message>
      <source>Open Questions</source>
      <translation>Fragen öffnen</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Fragenkatalog</translation>
    </message>
    <message>
      <source>Reading the question banks…</source>
      <translation>Fragenkataloge werden gelesen …</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>There is no question bank to choose from.</source>
      <translation>Es gibt keinen Fragenkatalog zur Auswahl.</translation>
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <source>Hello. This is how I will ask you questions.</source>
      <translation>Hallo. So werde ich dir Fragen stellen.</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>Finish the answer, then quit</source>
      <translation>Antwort abschließen, dann beenden</translation>
    </message>
    <message>
      <source>Keep editing</source>
      <translation>Weiter bearbeiten</translation>
    </message>
    <message>
      <source>Keep recording</source>
      <translation>Weiter aufnehmen</translation>
    </message>
    <message>
      <source>Quit now</source>
      <translation>Jetzt beenden</translation>
    </message>
    <message>
      <source>Quit without saving</source>
      <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
      <source>They can't be saved as they are; the form in Questions says why.</source>
      <translation>So, wie sie sind, lassen sie sich nicht speichern; das Formular unter „Fragen“ sagt, warum.</translation>
    </message>
    <message>
      <source>Voice Interview · keeping your answer…</source>
      <translation>Voice Interview · Deine Antwort wird gesichert …</translation>
    </message>
    <message>
      <source>What was recorded is kept, whatever you choose.</source>
      <translation>Was aufgenommen ist, bleibt erhalten, egal was du wählst.</translation>
    </message>
    <message>
      <source>You are recording</source>
      <translation>Du nimmst gerade auf</translation>
    </message>
    <message>
      <source>Your changes are not saved</source>
      <translation>Deine Änderungen sind nicht gespeichert</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>Action</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <source>Back to the take</source>
      <translation>Zurück zum Versuch</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Unterschied</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>First take</source>
      <translation>Erster Versuch</translation>
    </message>
    <message>
      <source>First word, s</source>
      <translation>Erstes Wort, s</translation>
    </message>
    <message>
      <source>Hedges</source>
      <translation>Abschwächungen</translation>
    </message>
    <message>
      <source>Key points covered</source>
      <translation>Genannte Kernpunkte</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Longest pause, s</source>
      <translation>Längste Pause, s</translation>
    </message>
    <message>
      <source>Pace, words/min</source>
      <translation>Tempo, Wörter/min</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>Pausen</translation>
    </message>
    <message>
      <source>Repeats, at least</source>
      <translation>Wiederholungen, mindestens</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Second take</source>
      <translation>Zweiter Versuch</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situation</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <source>“I”</source>
      <translation>„Ich“</translation>
    </message>
    <message>
      <source>“We”</source>
      <translation>„Wir“</translation>
    </message>
  </context>
  <context>
    <name>ContentsChoice</name>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>As edited</source>
      <translation>Wie bearbeitet</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>Wie gehört</translation>
    </message>
    <message>
      <source>As loud as it is played here ({gain} dB)</source>
      <translation>So laut wie hier wiedergegeben ({gain} dB)</translation>
    </message>
    <message>
      <source>Favorites</source>
      <translation>Favoriten</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Numbers and key points</source>
      <translation>Zahlen und Kernpunkte</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>The favorites of this session: {answers}</source>
      <translation>Die Favoriten dieser Sitzung: {answers}</translation>
    </message>
    <message>
      <source>The times in texts and subtitles are those of the whole recording.</source>
      <translation>Die Zeiten in Texten und Untertiteln sind die der ganzen Aufnahme.</translation>
    </message>
    <message>
      <source>This answer</source>
      <translation>Diese Antwort</translation>
    </message>
    <message>
      <source>This answer: {title}</source>
      <translation>Diese Antwort: {title}</translation>
    </message>
    <message>
      <source>This session with {answers}</source>
      <translation>Diese Sitzung mit {answers}</translation>
    </message>
    <message>
      <source>Whole session</source>
      <translation>Ganze Sitzung</translation>
    </message>
    <message>
      <source>Without silence at both ends</source>
      <translation>Ohne Stille an beiden Enden</translation>
    </message>
    <message>
      <source>{recordings}, {size} MB</source>
      <translation>{recordings}, {size} MB</translation>
    </message>
  </context>
  <context>
    <name>CorrectionsCard</name>
    <message>
      <source>Corrected terms</source>
      <translation>Korrigierte Begriffe</translation>
    </message>
    <message>
      <source>Hear what was not understood at {at}</source>
      <translation>Anhören, was bei {at} nicht verstanden wurde</translation>
    </message>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>„{what}“ bei {at} anhören</translation>
    </message>
    <message>
      <source>Not understood</source>
      <translation>Nicht verstanden</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Write “{heard}” again, as it was heard</source>
      <translation>Wieder „{heard}“ schreiben, wie es gehört wurde</translation>
    </message>
  </context>
  <context>
    <name>CrashCard</name>
    <message>
      <source>A report lies on this computer. It tells versions and where the app broke, none of your words and no sound; it is sent to nobody.</source>
      <translation>Auf diesem Computer liegt ein Bericht. Er nennt Versionen und die Stelle des Fehlers, keines deiner Worte und keinen Ton; er wird an niemanden geschickt.</translation>
    </message>
    <message>
      <source>Choose another folder, or check the permissions of the data folder.</source>
      <translation>Wähle einen anderen Ordner oder prüfe die Rechte des Datenordners.</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>Fehlerbericht</translation>
    </message>
    <message>
      <source>Delete report</source>
      <translation>Bericht löschen</translation>
    </message>
    <message>
      <source>It is still here.</source>
      <translation>Er ist noch da.</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Bericht speichern …</translation>
    </message>
    <message>
      <source>Show report</source>
      <translation>Bericht zeigen</translation>
    </message>
    <message>
      <source>The app had a fault last time.</source>
      <translation>Beim letzten Mal hatte die App einen Fehler.</translation>
    </message>
    <message>
      <source>The report can't be deleted ({why}).</source>
      <translation>Der Bericht lässt sich nicht löschen ({why}).</translation>
    </message>
    <message>
      <source>The report can't be written ({why}).</source>
      <translation>Der Bericht lässt sich nicht schreiben ({why}).</translation>
    </message>
  </context>
  <context>
    <name>DataSection</name>
    <message>
      <source>A backup is brought back at the next start.</source>
      <translation>Eine Sicherung wird beim nächsten Start zurückgeholt.</translation>
    </message>
    <message>
      <source>A backup is one file with sessions, recordings, your question banks and settings.</source>
      <translation>Eine Sicherung ist eine Datei mit Sitzungen, Aufnahmen, deinen Fragenkatalogen und Einstellungen.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Bring this backup back, made {when}?</source>
      <translation>Diese Sicherung von {when} zurückholen?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Compress recordings, without losing anything</source>
      <translation>Aufnahmen ohne Verlust komprimieren</translation>
    </message>
    <message>
      <source>Copying your data…</source>
      <translation>Deine Daten werden kopiert …</translation>
    </message>
    <message>
      <source>Create a backup</source>
      <translation>Sicherung anlegen</translation>
    </message>
    <message>
      <source>Create a backup…</source>
      <translation>Sicherung anlegen …</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Delete everything</source>
      <translation>Alles löschen</translation>
    </message>
    <message>
      <source>Delete everything you ever said for good?</source>
      <translation>Alles, was du je gesagt hast, endgültig löschen?</translation>
    </message>
    <message>
      <source>Delete everything…</source>
      <translation>Alles löschen …</translation>
    </message>
    <message>
      <source>Delete the data in the folder from before the move?</source>
      <translation>Die Daten im Ordner von vor dem Umzug löschen?</translation>
    </message>
    <message>
      <source>Delete the old folder</source>
      <translation>Den alten Ordner löschen</translation>
    </message>
    <message>
      <source>Delete the old folder…</source>
      <translation>Den alten Ordner löschen …</translation>
    </message>
    <message>
      <source>Don't move it</source>
      <translation>Nicht umziehen</translation>
    </message>
    <message>
      <source>Everything is copied and compared.</source>
      <translation>Alles wird kopiert und verglichen.</translation>
    </message>
    <message>
      <source>Everything you said is deleted.</source>
      <translation>Alles, was du gesagt hast, ist gelöscht.</translation>
    </message>
    <message>
      <source>Finish the session first.</source>
      <translation>Beende zuerst die Sitzung.</translation>
    </message>
    <message>
      <source>It takes the place of what is here at the next start. What is here now is kept in a folder beside it.</source>
      <translation>Sie ersetzt beim nächsten Start, was hier ist. Was jetzt hier ist, bleibt in einem Ordner daneben.</translation>
    </message>
    <message>
      <source>Move the data folder</source>
      <translation>Datenordner verlegen</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Verlegen …</translation>
    </message>
    <message>
      <source>Offer to delete</source>
      <translation>Zum Löschen anbieten</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Question banks, speech models and settings are kept.</source>
      <translation>Fragenkataloge, Sprachmodelle und Einstellungen bleiben.</translation>
    </message>
    <message>
      <source>Quit and start again</source>
      <translation>Beenden und neu starten</translation>
    </message>
    <message>
      <source>Quit and start again to bring it back.</source>
      <translation>Beende die App und starte sie neu, um sie zurückzuholen.</translation>
    </message>
    <message>
      <source>Quit and start again: what you do until then moves, too.</source>
      <translation>Beende die App und starte sie neu: Was du bis dahin tust, zieht mit um.</translation>
    </message>
    <message>
      <source>Recordings, transcripts and settings lie here and nowhere else. Nothing leaves this computer.</source>
      <translation>Aufnahmen, Transkripte und Einstellungen liegen hier und sonst nirgends. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Sicherung zurückholen</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Sicherung zurückholen …</translation>
    </message>
    <message>
      <source>The backup is checked and ready.</source>
      <translation>Die Sicherung ist geprüft und bereit.</translation>
    </message>
    <message>
      <source>The backup is written to {path}.</source>
      <translation>Die Sicherung ist nach {path} geschrieben.</translation>
    </message>
    <message>
      <source>The old folder is still there: {folder}</source>
      <translation>Der alte Ordner ist noch da: {folder}</translation>
    </message>
    <message>
      <source>There is nothing to delete.</source>
      <translation>Es gibt nichts zu löschen.</translation>
    </message>
    <message>
      <source>This folder was named at the start: start with another to change it.</source>
      <translation>Dieser Ordner wurde beim Start genannt: Starte mit einem anderen, um ihn zu wechseln.</translation>
    </message>
    <message>
      <source>Unpacking the backup…</source>
      <translation>Die Sicherung wird entpackt …</translation>
    </message>
    <message>
      <source>Writing the backup…</source>
      <translation>Die Sicherung wird geschrieben …</translation>
    </message>
    <message>
      <source>Your data moves to {folder} at the next start.</source>
      <translation>Deine Daten ziehen beim nächsten Start nach {folder} um.</translation>
    </message>
    <message>
      <source>Zip files</source>
      <translation>Zip-Dateien</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticsSection</name>
    <message>
      <source>Check everything</source>
      <translation>Alles prüfen</translation>
    </message>
    <message>
      <source>Checking… You will hear the voice.</source>
      <translation>Prüfung läuft … Du wirst die Stimme hören.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy what was found</source>
      <translation>Das Ergebnis kopieren</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Everything is fine.</source>
      <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
      <source>Finish the session first: it needs the microphone.</source>
      <translation>Beende zuerst die Sitzung: Sie braucht das Mikrofon.</translation>
    </message>
    <message>
      <source>It is still here.</source>
      <translation>Er ist noch da.</translation>
    </message>
    <message>
      <source>Microphone, voice, speech model, disk, database and leftovers are tried for real; about ten seconds. What is found stays on this computer.</source>
      <translation>Mikrofon, Stimme, Sprachmodell, Platte, Datenbank und Überbleibsel werden wirklich ausprobiert; etwa zehn Sekunden. Das Ergebnis bleibt auf diesem Computer.</translation>
    </message>
    <message>
      <source>Open logs</source>
      <translation>Protokolle öffnen</translation>
    </message>
    <message>
      <source>Save what was found</source>
      <translation>Das Ergebnis speichern</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern …</translation>
    </message>
    <message>
      <source>The file can't be written ({why}).</source>
      <translation>Die Datei lässt sich nicht schreiben ({why}).</translation>
    </message>
    <message>
      <source>To look after: {count}</source>
      <translation>Zum Nachsehen: {count}</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel the editing</source>
      <translation>Das Bearbeiten abbrechen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the edited text</source>
      <translation>Den bearbeiteten Text speichern</translation>
    </message>
    <message>
      <source>Text of the answer</source>
      <translation>Text der Antwort</translation>
    </message>
    <message>
      <source>Unchanged words keep their times. The words as heard are kept, too.</source>
      <translation>Unveränderte Wörter behalten ihre Zeiten. Auch die Wörter, wie sie gehört wurden, bleiben.</translation>
    </message>
  </context>
  <context>
    <name>Entry</name>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>{title}: move down</source>
      <translation>{title}: nach unten</translation>
    </message>
    <message>
      <source>{title}: move up</source>
      <translation>{title}: nach oben</translation>
    </message>
    <message>
      <source>{title}: remove</source>
      <translation>{title}: entfernen</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Choose a folder</source>
      <translation>Ordner wählen</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>FOLDER</source>
      <translation>ORDNER</translation>
    </message>
    <message>
      <source>FORMATS</source>
      <translation>FORMATE</translation>
    </message>
    <message>
      <source>Folder to write to</source>
      <translation>Zielordner</translation>
    </message>
    <message>
      <source>Nothing: no answer of this session has a transcript.</source>
      <translation>Nichts: Keine Antwort dieser Sitzung hat ein Transkript.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Replace them</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>These files exist already. Replace them?</source>
      <translation>Diese Dateien gibt es schon. Ersetzen?</translation>
    </message>
    <message>
      <source>WHAT</source>
      <translation>WAS</translation>
    </message>
    <message>
      <source>Written to {folder}</source>
      <translation>In {folder} geschrieben</translation>
    </message>
  </context>
  <context>
    <name>FailurePanel</name>
    <message>
      <source>Look again</source>
      <translation>Erneut suchen</translation>
    </message>
    <message>
      <source>Look for microphones again</source>
      <translation>Erneut nach Mikrofonen suchen</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>End the search</source>
      <translation>Suche beenden</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Nächste Stelle</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>Vorige Stelle</translation>
    </message>
    <message>
      <source>Search in the transcript</source>
      <translation>Im Transkript suchen</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} von {all}</translation>
    </message>
  </context>
  <context>
    <name>HitList</name>
    <message>
      <source>at {at}</source>
      <translation>bei {at}</translation>
    </message>
    <message>
      <source>note at {at}</source>
      <translation>Notiz bei {at}</translation>
    </message>
  </context>
  <context>
    <name>ImportAnswerDialog</name>
    <message>
      <source>ANSWERS THE QUESTION</source>
      <translation>BEANTWORTET DIE FRAGE</translation>
    </message>
    <message>
      <source>Any audio file: WAV, MP3, M4A, FLAC, OGG …</source>
      <translation>Jede Audiodatei: WAV, MP3, M4A, FLAC, OGG …</translation>
    </message>
    <message>
      <source>Audio file</source>
      <translation>Audiodatei</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Choose an audio file</source>
      <translation>Audiodatei wählen</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>FILE</source>
      <translation>DATEI</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import a recording</source>
      <translation>Aufnahme importieren</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Fragenkatalog</translation>
    </message>
    <message>
      <source>Reading the file: {length} of sound so far</source>
      <translation>Die Datei wird gelesen: bisher {length} Ton</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten …</translation>
    </message>
    <message>
      <source>The recording is copied, written down and measured like an answer given here. The file stays where it is.</source>
      <translation>Die Aufnahme wird kopiert, aufgeschrieben und gemessen wie eine Antwort, die hier gegeben wurde. Die Datei bleibt, wo sie ist.</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>A bank of that name is there</source>
      <translation>Einen Fragenkatalog dieses Namens gibt es</translation>
    </message>
    <message>
      <source>Add this bank</source>
      <translation>Diesen Fragenkatalog hinzufügen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Import questions</source>
      <translation>Fragen importieren</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>LEFT OUT OR DOUBTFUL</source>
      <translation>AUSGELASSEN ODER ZWEIFELHAFT</translation>
    </message>
    <message>
      <source>Line {line}: {sentence}</source>
      <translation>Zeile {line}: {sentence}</translation>
    </message>
    <message>
      <source>MISTAKES</source>
      <translation>FEHLER</translation>
    </message>
    <message>
      <source>Questions that were understood</source>
      <translation>Fragen, die verstanden wurden</translation>
    </message>
    <message>
      <source>Reading it…</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>STAR: {n}</source>
      <translation>STAR: {n}</translation>
    </message>
    <message>
      <source>There is a bank with the same name in the files: "{title}".</source>
      <translation>In den Dateien gibt es einen Fragenkatalog gleichen Namens: „{title}“.</translation>
    </message>
    <message>
      <source>Title of the bank</source>
      <translation>Titel des Fragenkatalogs</translation>
    </message>
    <message>
      <source>What was left out or read with a doubt, by line</source>
      <translation>Was ausgelassen oder mit Zweifel gelesen wurde, nach Zeilen</translation>
    </message>
  </context>
  <context>
    <name>InterviewView</name>
    <message>
      <source>About {left} left in this session</source>
      <translation>Noch etwa {left} in dieser Sitzung</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Audio files</source>
      <translation>Audiodateien</translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>Nachfrage</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>Interview</translation>
    </message>
    <message>
      <source>Question {number} of {count}</source>
      <translation>Frage {number} von {count}</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Take {number}</source>
      <translation>Versuch {number}</translation>
    </message>
    <message>
      <source>Use a recording as the answer</source>
      <translation>Eine Aufnahme als Antwort verwenden</translation>
    </message>
  </context>
  <context>
    <name>KeyButton</name>
    <message>
      <source>Key {key}</source>
      <translation>Taste {key}</translation>
    </message>
  </context>
  <context>
    <name>KeyChoice</name>
    <message>
      <source>Press a key…</source>
      <translation>Drücke eine Taste …</translation>
    </message>
    <message>
      <source>{action}: press a key</source>
      <translation>{action}: drücke eine Taste</translation>
    </message>
    <message>
      <source>{action}: {key}. Press to choose another key.</source>
      <translation>{action}: {key}. Drücken, um eine andere Taste zu wählen.</translation>
    </message>
  </context>
  <context>
    <name>KeysSection</name>
    <message>
      <source>Action</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <source>Answer, finish, go on</source>
      <translation>Antworten, abschließen, weiter</translation>
    </message>
    <message>
      <source>Finish a paused answer</source>
      <translation>Eine pausierte Antwort abschließen</translation>
    </message>
    <message>
      <source>Go back to the standard keys</source>
      <translation>Zurück zu den Standardtasten</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys while you practice.</source>
      <translation>Tasten beim Üben.</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Live-Text an oder aus</translation>
    </message>
    <message>
      <source>Next STAR part</source>
      <translation>Nächster STAR-Teil</translation>
    </message>
    <message>
      <source>Open in review</source>
      <translation>In der Auswertung öffnen</translation>
    </message>
    <message>
      <source>Pause, resume</source>
      <translation>Pause, weiter</translation>
    </message>
    <message>
      <source>Repeat the question</source>
      <translation>Frage wiederholen</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situation</translation>
    </message>
    <message>
      <source>Skip the question</source>
      <translation>Frage überspringen</translation>
    </message>
    <message>
      <source>Small window on top, and back</source>
      <translation>Kleines Fenster obenauf, und zurück</translation>
    </message>
    <message>
      <source>Standard keys</source>
      <translation>Standardtasten</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <source>That key has another meaning everywhere in the window.</source>
      <translation>Diese Taste bedeutet überall im Fenster etwas anderes.</translation>
    </message>
    <message>
      <source>Use a recording</source>
      <translation>Eine Aufnahme verwenden</translation>
    </message>
    <message>
      <source>Write it down later</source>
      <translation>Später aufschreiben</translation>
    </message>
    <message>
      <source>{key} was the key of "{other}", which has {left} now.</source>
      <translation>{key} war die Taste für „{other}“, das jetzt {left} hat.</translation>
    </message>
  </context>
  <context>
    <name>LeftSessions</name>
    <message>
      <source>A session waits at question {number} of {count}</source>
      <translation>Eine Sitzung wartet bei Frage {number} von {count}</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Damit weitermachen</translation>
    </message>
    <message>
      <source>Leave it at that</source>
      <translation>Dabei belassen</translation>
    </message>
    <message>
      <source>{bank} · {mode} · {when} · next: “{question}”</source>
      <translation>{bank} · {mode} · {when} · als Nächstes: „{question}“</translation>
    </message>
  </context>
  <context>
    <name>LengthChoice</name>
    <message>
      <source>How many minutes</source>
      <translation>Wie viele Minuten</translation>
    </message>
    <message>
      <source>How many questions</source>
      <translation>Wie viele Fragen</translation>
    </message>
    <message>
      <source>What ends the session</source>
      <translation>Was die Sitzung beendet</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>questions</source>
      <translation>Fragen</translation>
    </message>
  </context>
  <context>
    <name>LevelMeter</name>
    <message>
      <source>Microphone level</source>
      <translation>Mikrofonpegel</translation>
    </message>
  </context>
  <context>
    <name>LivePanel</name>
    <message>
      <source>Hide live text</source>
      <translation>Live-Text ausblenden</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Taste {key}</translation>
    </message>
    <message>
      <source>LIVE TEXT</source>
      <translation>LIVE-TEXT</translation>
    </message>
    <message>
      <source>Live text</source>
      <translation>Live-Text</translation>
    </message>
    <message>
      <source>Next part</source>
      <translation>Nächster Teil</translation>
    </message>
    <message>
      <source>Show live text</source>
      <translation>Live-Text einblenden</translation>
    </message>
    <message>
      <source>The recording is kept. You need not wait: the text can follow later.</source>
      <translation>Die Aufnahme ist gesichert. Du musst nicht warten: Der Text kann später folgen.</translation>
    </message>
    <message>
      <source>What you say appears here.</source>
      <translation>Was du sagst, erscheint hier.</translation>
    </message>
    <message>
      <source>Writing down your answer</source>
      <translation>Deine Antwort wird aufgeschrieben</translation>
    </message>
    <message>
      <source>or jump to a part</source>
      <translation>oder zu einem Teil springen</translation>
    </message>
    <message>
      <source>{key} marks the next STAR part; how long each took is shown afterwards.</source>
      <translation>{key} markiert den nächsten STAR-Teil; wie lange jeder dauerte, siehst du danach.</translation>
    </message>
  </context>
  <context>
    <name>LiveWaveform</name>
    <message>
      <source>Sound of the last 20 seconds</source>
      <translation>Ton der letzten 20 Sekunden</translation>
    </message>
  </context>
  <context>
    <name>LongWork</name>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
  </context>
  <context>
    <name>MetricCards</name>
    <message>
      <source>First word</source>
      <translation>Erstes Wort</translation>
    </message>
    <message>
      <source>Hear all {n}</source>
      <translation>Alle {n} anhören</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear it at {at}</source>
      <translation>Anhören bei {at}</translation>
    </message>
    <message>
      <source>Hedges</source>
      <translation>Abschwächungen</translation>
    </message>
    <message>
      <source>I / we</source>
      <translation>Ich / wir</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Longest pause</source>
      <translation>Längste Pause</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>Pausen</translation>
    </message>
    <message>
      <source>Repeats</source>
      <translation>Wiederholungen</translation>
    </message>
    <message>
      <source>after the start signal</source>
      <translation>nach dem Startsignal</translation>
    </message>
    <message>
      <source>after transcription</source>
      <translation>nach dem Aufschreiben</translation>
    </message>
    <message>
      <source>between sentences</source>
      <translation>zwischen Sätzen</translation>
    </message>
    <message>
      <source>counted in English only</source>
      <translation>nur auf Englisch gezählt</translation>
    </message>
    <message>
      <source>fastest {pace} at {at}</source>
      <translation>am schnellsten {pace} bei {at}</translation>
    </message>
    <message>
      <source>good is {band}</source>
      <translation>gut ist {band}</translation>
    </message>
    <message>
      <source>inside a sentence</source>
      <translation>innerhalb eines Satzes</translation>
    </message>
    <message>
      <source>no words were heard</source>
      <translation>keine Wörter gehört</translation>
    </message>
    <message>
      <source>none of half a second</source>
      <translation>keine von einer halben Sekunde</translation>
    </message>
    <message>
      <source>none was written down</source>
      <translation>keines aufgeschrieben</translation>
    </message>
    <message>
      <source>of {limit}</source>
      <translation>von {limit}</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>within {band}</source>
      <translation>innerhalb von {band}</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>Wörter/min</translation>
    </message>
    <message>
      <source>{length} s</source>
      <translation>{length} s</translation>
    </message>
    <message>
      <source>{long} long of {n}</source>
      <translation>{long} lange von {n}</translation>
    </message>
    <message>
      <source>{n} in all</source>
      <translation>{n} insgesamt</translation>
    </message>
    <message>
      <source>{pace} words/min</source>
      <translation>{pace} Wörter/min</translation>
    </message>
  </context>
  <context>
    <name>MiniView</name>
    <message>
      <source>Back to the large window</source>
      <translation>Zurück zum großen Fenster</translation>
    </message>
    <message>
      <source>Large window</source>
      <translation>Großes Fenster</translation>
    </message>
    <message>
      <source>Look at the large window</source>
      <translation>Sieh im großen Fenster nach</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>Question {number} of {count}</source>
      <translation>Frage {number} von {count}</translation>
    </message>
    <message>
      <source>The answer is kept</source>
      <translation>Die Antwort ist aufbewahrt</translation>
    </message>
    <message>
      <source>The session is over</source>
      <translation>Die Sitzung ist zu Ende</translation>
    </message>
    <message>
      <source>Voice Interview, small</source>
      <translation>Voice Interview, klein</translation>
    </message>
    <message>
      <source>{question} · {part} · next: {key}</source>
      <translation>{question} · {part} · weiter: {key}</translation>
    </message>
  </context>
  <context>
    <name>ModelCard</name>
    <message>
      <source>Asking the publisher…</source>
      <translation>Anfrage beim Herausgeber …</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Wird abgebrochen …</translation>
    </message>
    <message>
      <source>End the interview first.</source>
      <translation>Beende zuerst das Interview.</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Ordner importieren …</translation>
    </message>
    <message>
      <source>Import a speech model</source>
      <translation>Sprachmodell importieren</translation>
    </message>
    <message>
      <source>Import a zip…</source>
      <translation>Zip importieren …</translation>
    </message>
    <message>
      <source>It has {size} and would have to be fetched or imported again.</source>
      <translation>Es hat {size} und müsste neu geladen oder importiert werden.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Looking at it…</source>
      <translation>Wird angesehen …</translation>
    </message>
    <message>
      <source>Measuring, about ten seconds…</source>
      <translation>Messung läuft, etwa zehn Sekunden …</translation>
    </message>
    <message>
      <source>Only Fetch uses the network, and only when you press it: it asks {publisher}. Models from another computer can be imported.</source>
      <translation>Nur „Laden“ nutzt das Netz, und nur wenn du es drückst: Es fragt {publisher}. Modelle von einem anderen Computer lassen sich importieren.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove a model</source>
      <translation>Modell entfernen</translation>
    </message>
    <message>
      <source>Remove {name} from this computer?</source>
      <translation>{name} von diesem Computer entfernen?</translation>
    </message>
    <message>
      <source>Removing…</source>
      <translation>Wird entfernt …</translation>
    </message>
    <message>
      <source>SPEECH MODELS</source>
      <translation>SPRACHMODELLE</translation>
    </message>
    <message>
      <source>Testing takes all of the processor.</source>
      <translation>Der Test braucht den ganzen Prozessor.</translation>
    </message>
    <message>
      <source>Which model is {name}?</source>
      <translation>Welches Modell ist {name}?</translation>
    </message>
    <message>
      <source>Zip files</source>
      <translation>Zip-Dateien</translation>
    </message>
    <message>
      <source>{name} is ready.</source>
      <translation>{name} ist bereit.</translation>
    </message>
    <message>
      <source>{name} is ready. A later change of its files will be noticed.</source>
      <translation>{name} ist bereit. Eine spätere Änderung seiner Dateien fällt auf.</translation>
    </message>
    <message>
      <source>{name} is removed.</source>
      <translation>{name} ist entfernt.</translation>
    </message>
    <message>
      <source>{name} is tested.</source>
      <translation>{name} ist getestet.</translation>
    </message>
  </context>
  <context>
    <name>ModelLine</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel with {name}</source>
      <translation>Abbrechen mit {name}</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Laden</translation>
    </message>
    <message>
      <source>Fetch {name}</source>
      <translation>{name} laden</translation>
    </message>
    <message>
      <source>Go on fetching</source>
      <translation>Weiterladen</translation>
    </message>
    <message>
      <source>Progress of {name}</source>
      <translation>Fortschritt von {name}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Testen</translation>
    </message>
    <message>
      <source>Test {name}</source>
      <translation>{name} testen</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>{name} verwenden</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>in Gebrauch</translation>
    </message>
    <message>
      <source>recommended</source>
      <translation>empfohlen</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>{text} · {time} left</source>
      <translation>{text} · noch {time}</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Practice</source>
      <translation>Üben</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Auswertung</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Voice Interview</source>
      <translation>Voice Interview</translation>
    </message>
    <message>
      <source>{title}, a session is running</source>
      <translation>{title}, eine Sitzung läuft</translation>
    </message>
  </context>
  <context>
    <name>NewBankForm</name>
    <message>
      <source>First category</source>
      <translation>Erste Kategorie</translation>
    </message>
    <message>
      <source>First question</source>
      <translation>Erste Frage</translation>
    </message>
    <message>
      <source>It is kept as a file of your own in the data folder.</source>
      <translation>Er liegt als deine eigene Datei im Datenordner.</translation>
    </message>
    <message>
      <source>New question bank</source>
      <translation>Neuer Fragenkatalog</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>NotesCard</name>
    <message>
      <source>Add a note at the place that is heard</source>
      <translation>Notiz an der Stelle hinzufügen, die zu hören ist</translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>Notiz hinzufügen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Delete the note “{text}”</source>
      <translation>Notiz „{text}“ löschen</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit the note “{text}”</source>
      <translation>Notiz „{text}“ bearbeiten</translation>
    </message>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>„{what}“ bei {at} anhören</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Taste {key}</translation>
    </message>
    <message>
      <source>Leave the note as it was</source>
      <translation>Notiz lassen, wie sie war</translation>
    </message>
    <message>
      <source>Note at {at}</source>
      <translation>Notiz bei {at}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save the note</source>
      <translation>Notiz speichern</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Text der Notiz</translation>
    </message>
    <message>
      <source>Write down what to remember about a place; it plays from there.</source>
      <translation>Schreib auf, was an einer Stelle wichtig ist; sie lässt sich von dort abspielen.</translation>
    </message>
    <message>
      <source>change of a note</source>
      <translation>Änderung einer Notiz</translation>
    </message>
    <message>
      <source>deletion of a note</source>
      <translation>Löschen einer Notiz</translation>
    </message>
    <message>
      <source>new note</source>
      <translation>neue Notiz</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Dismiss this message</source>
      <translation>Diese Meldung ausblenden</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Delete this recording for good?</source>
      <translation>Diese Aufnahme endgültig löschen?</translation>
    </message>
    <message>
      <source>Discard recording</source>
      <translation>Aufnahme verwerfen</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>Verwerfen …</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Damit weitermachen</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>The app ended while you were answering, {when}. What was recorded is in its session and is being written down.</source>
      <translation>Die App endete, während du geantwortet hast, {when}. Was aufgenommen wurde, liegt in seiner Sitzung und wird aufgeschrieben.</translation>
    </message>
    <message>
      <source>We kept {length} of your answer to “{question}”</source>
      <translation>{length} deiner Antwort auf „{question}“ wurden gesichert</translation>
    </message>
    <message>
      <source>{count} more were kept; they are offered after these.</source>
      <translation>{count} weitere wurden gesichert; sie werden nach diesen angeboten.</translation>
    </message>
    <message>
      <source>{length} of sound and its transcript go.</source>
      <translation>{length} Ton und das Transkript dazu verschwinden.</translation>
    </message>
  </context>
  <context>
    <name>OldSessions</name>
    <message numerus="yes">
      <source>%n session(s) older than {days} days</source>
      <translation>
        <numerusform>%n Sitzung ist älter als {days} Tage</numerusform>
        <numerusform>%n Sitzungen sind älter als {days} Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n session(s) for good?</source>
      <translation>
        <numerusform>%n Sitzung endgültig löschen?</numerusform>
        <numerusform>%n Sitzungen endgültig löschen?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete old sessions</source>
      <translation>Alte Sitzungen löschen</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Löschen …</translation>
    </message>
    <message>
      <source>Finish the session first.</source>
      <translation>Beende zuerst die Sitzung.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
  </context>
  <context>
    <name>OverPanel</name>
    <message>
      <source>Follow-up</source>
      <translation>Nachfrage</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>No answer was recorded</source>
      <translation>Es wurde keine Antwort aufgenommen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open {title} in review</source>
      <translation>{title} in der Auswertung öffnen</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Start a new session whenever you like.</source>
      <translation>Beginne eine neue Sitzung, wann immer du magst.</translation>
    </message>
    <message>
      <source>Well done, that was the session</source>
      <translation>Gut gemacht, das war die Sitzung</translation>
    </message>
    <message>
      <source>{questions} and {follow_ups} answered, {spoken} of speaking. All of it is kept.</source>
      <translation>{questions} und {follow_ups} beantwortet, {spoken} gesprochen. Alles ist gesichert.</translation>
    </message>
    <message>
      <source>{questions} answered, {spoken} of speaking. All of it is kept.</source>
      <translation>{questions} beantwortet, {spoken} gesprochen. Alles ist gesichert.</translation>
    </message>
  </context>
  <context>
    <name>Overview</name>
    <message>
      <source>Overview of the whole recording</source>
      <translation>Überblick über die ganze Aufnahme</translation>
    </message>
  </context>
  <context>
    <name>PartBand</name>
    <message>
      <source>STAR parts</source>
      <translation>STAR-Teile</translation>
    </message>
    <message>
      <source>{part} begins at {place}</source>
      <translation>{part} beginnt bei {place}</translation>
    </message>
    <message>
      <source>{part} ends at {place}</source>
      <translation>{part} endet bei {place}</translation>
    </message>
  </context>
  <context>
    <name>PartEditing</name>
    <message>
      <source>Back to my marks</source>
      <translation>Zurück zu meinen Marken</translation>
    </message>
    <message>
      <source>Make this part {part}</source>
      <translation>Diesen Teil zu {part} machen</translation>
    </message>
    <message>
      <source>Remove all parts</source>
      <translation>Alle Teile entfernen</translation>
    </message>
    <message>
      <source>Remove this part</source>
      <translation>Diesen Teil entfernen</translation>
    </message>
    <message>
      <source>back to the marks</source>
      <translation>zurück zu den Marken</translation>
    </message>
    <message>
      <source>mark of a part</source>
      <translation>Marke eines Teils</translation>
    </message>
    <message>
      <source>moved bound</source>
      <translation>verschobene Grenze</translation>
    </message>
    <message>
      <source>other part</source>
      <translation>anderer Teil</translation>
    </message>
    <message>
      <source>removed part</source>
      <translation>entfernter Teil</translation>
    </message>
    <message>
      <source>removed parts</source>
      <translation>entfernte Teile</translation>
    </message>
    <message>
      <source>{part} begins here</source>
      <translation>{part} beginnt hier</translation>
    </message>
  </context>
  <context>
    <name>PlayButton</name>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
  </context>
  <context>
    <name>PointsCard</name>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>„{what}“ bei {at} anhören</translation>
    </message>
    <message>
      <source>Key points</source>
      <translation>Kernpunkte</translation>
    </message>
    <message>
      <source>covered</source>
      <translation>genannt</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>ausgelassen</translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation>{found} von {all}</translation>
    </message>
  </context>
  <context>
    <name>PracticeSection</name>
    <message>
      <source>A soft sound before and after each recording</source>
      <translation>Ein leiser Ton vor und nach jeder Aufnahme</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Count down 3, 2, 1 before each recording</source>
      <translation>Vor jeder Aufnahme 3, 2, 1 herunterzählen</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>On</source>
      <translation>An</translation>
    </message>
    <message>
      <source>Practice</source>
      <translation>Üben</translation>
    </message>
    <message>
      <source>Reduced motion</source>
      <translation>Weniger Bewegung</translation>
    </message>
  </context>
  <context>
    <name>PreflightStrip</name>
    <message>
      <source>Check again</source>
      <translation>Erneut prüfen</translation>
    </message>
    <message>
      <source>Checks before you start</source>
      <translation>Prüfungen vor dem Start</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Stimme anhören</translation>
    </message>
    <message>
      <source>Listen again</source>
      <translation>Erneut hinhören</translation>
    </message>
    <message>
      <source>Listen to the microphone again</source>
      <translation>Dem Mikrofon erneut zuhören</translation>
    </message>
    <message>
      <source>Looking at microphone, voice and speech model…</source>
      <translation>Mikrofon, Stimme und Sprachmodell werden geprüft …</translation>
    </message>
    <message>
      <source>Open data folder</source>
      <translation>Datenordner öffnen</translation>
    </message>
    <message>
      <source>Open settings</source>
      <translation>Einstellungen öffnen</translation>
    </message>
    <message>
      <source>Play a test</source>
      <translation>Ton abspielen</translation>
    </message>
    <message>
      <source>Play a test on the speaker</source>
      <translation>Einen Ton auf dem Lautsprecher abspielen</translation>
    </message>
    <message>
      <source>fine</source>
      <translation>in Ordnung</translation>
    </message>
    <message>
      <source>look at this</source>
      <translation>bitte ansehen</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>{title}: open settings</source>
      <translation>{title}: Einstellungen öffnen</translation>
    </message>
  </context>
  <context>
    <name>ProgressView</name>
    <message>
      <source>After your first session each answer stands here with its numbers.</source>
      <translation>Nach deiner ersten Sitzung steht hier jede Antwort mit ihren Zahlen.</translation>
    </message>
    <message>
      <source>All categories</source>
      <translation>Alle Kategorien</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Gesamte Zeit</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation>Strg+F</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>Letzte 12 Monate</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Letzte 30 Tage</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Letzte 7 Tage</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Letzte 90 Tage</translation>
    </message>
    <message>
      <source>No answers here</source>
      <translation>Hier sind keine Antworten</translation>
    </message>
    <message>
      <source>No answers yet</source>
      <translation>Noch keine Antworten</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Nothing was answered in this category and period.</source>
      <translation>In dieser Kategorie und Zeit wurde nichts beantwortet.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Search everything you have said</source>
      <translation>Alles durchsuchen, was du gesagt hast</translation>
    </message>
    <message>
      <source>Search everything you have said…</source>
      <translation>Alles durchsuchen, was du gesagt hast …</translation>
    </message>
    <message>
      <source>Show all answers</source>
      <translation>Alle Antworten zeigen</translation>
    </message>
    <message>
      <source>Start practicing</source>
      <translation>Mit dem Üben beginnen</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>Words in quotes are found just as they stand.</source>
      <translation>Wörter in Anführungszeichen werden genau so gefunden.</translation>
    </message>
    <message>
      <source>the newest {answers} with it</source>
      <translation>die neuesten {answers} damit</translation>
    </message>
    <message>
      <source>“{query}” was not said, edited in or noted in these answers.</source>
      <translation>„{query}“ wurde in diesen Antworten nicht gesagt, geschrieben oder notiert.</translation>
    </message>
  </context>
  <context>
    <name>QuestionDetail</name>
    <message>
      <source>Answer with a file…</source>
      <translation>Mit einer Datei antworten…</translation>
    </message>
    <message>
      <source>Asked when missing: {probe}</source>
      <translation>Gefragt, wenn es fehlt: {probe}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Delete the question; it can be undone</source>
      <translation>Die Frage löschen; das lässt sich rückgängig machen</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Duplicate the question</source>
      <translation>Die Frage duplizieren</translation>
    </message>
    <message>
      <source>Easy</source>
      <translation>Leicht</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Edit the question</source>
      <translation>Die Frage bearbeiten</translation>
    </message>
    <message>
      <source>FOLLOW-UPS</source>
      <translation>NACHFRAGEN</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Schwer</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear the question</source>
      <translation>Die Frage anhören</translation>
    </message>
    <message>
      <source>Heard as: {phrases}</source>
      <translation>Zu hören als: {phrases}</translation>
    </message>
    <message>
      <source>Import a recording as an answer to the question</source>
      <translation>Eine Aufnahme als Antwort auf die Frage importieren</translation>
    </message>
    <message>
      <source>KEY POINTS</source>
      <translation>KERNPUNKTE</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Move the question down in its category</source>
      <translation>Die Frage in ihrer Kategorie nach unten schieben</translation>
    </message>
    <message>
      <source>Move the question up in its category</source>
      <translation>Die Frage in ihrer Kategorie nach oben schieben</translation>
    </message>
    <message>
      <source>SAID AS</source>
      <translation>GESPROCHEN ALS</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>VOCABULARY</source>
      <translation>WORTSCHATZ</translation>
    </message>
    <message>
      <source>{level} · {think} to think, {limit} to answer</source>
      <translation>{level} · {think} zum Nachdenken, {limit} zum Antworten</translation>
    </message>
  </context>
  <context>
    <name>QuestionForm</name>
    <message>
      <source>Add a follow-up</source>
      <translation>Nachfrage hinzufügen</translation>
    </message>
    <message>
      <source>Add a key point</source>
      <translation>Kernpunkt hinzufügen</translation>
    </message>
    <message>
      <source>Asked when none of them was said</source>
      <translation>Gefragt, wenn nichts davon gesagt wurde</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Schwierigkeit</translation>
    </message>
    <message>
      <source>Easy</source>
      <translation>Leicht</translation>
    </message>
    <message>
      <source>Edit the question</source>
      <translation>Die Frage bearbeiten</translation>
    </message>
    <message>
      <source>FOLLOW-UPS</source>
      <translation>NACHFRAGEN</translation>
    </message>
    <message>
      <source>Follow-up {number}</source>
      <translation>Nachfrage {number}</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Schwer</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear the question</source>
      <translation>Die Frage anhören</translation>
    </message>
    <message>
      <source>KEY POINTS</source>
      <translation>KERNPUNKTE</translation>
    </message>
    <message>
      <source>Key point {number}</source>
      <translation>Kernpunkt {number}</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>New question</source>
      <translation>Neue Frage</translation>
    </message>
    <message>
      <source>Only where symbols or abbreviations would sound wrong.</source>
      <translation>Nur wo Zeichen oder Abkürzungen falsch klängen.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>STAR: the answer is a story of four parts</source>
      <translation>STAR: Die Antwort ist eine Geschichte in vier Teilen</translation>
    </message>
    <message>
      <source>Said as</source>
      <translation>Gesprochen als</translation>
    </message>
    <message>
      <source>Separated by commas.</source>
      <translation>Durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>Short, in several forms, with commas between them.</source>
      <translation>Kurz, in mehreren Formen, mit Kommas dazwischen.</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Begriffe</translation>
    </message>
    <message>
      <source>Those of the bank's vocabulary that the answer will use. Separated by commas.</source>
      <translation>Die aus dem Wortschatz der Sammlung, die in der Antwort vorkommen werden. Durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>Three to six words for lists; may stay empty.</source>
      <translation>Drei bis sechs Wörter für Listen; darf leer bleiben.</translation>
    </message>
    <message>
      <source>Time to answer</source>
      <translation>Zeit zum Antworten</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>Bedenkzeit</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>What a good answer does</source>
      <translation>Was eine gute Antwort leistet</translation>
    </message>
    <message>
      <source>Words that show it</source>
      <translation>Wörter, die es zeigen</translation>
    </message>
  </context>
  <context>
    <name>QuestionTree</name>
    <message>
      <source>Categories and questions</source>
      <translation>Kategorien und Fragen</translation>
    </message>
  </context>
  <context>
    <name>QuestionsView</name>
    <message>
      <source>Add question</source>
      <translation>Frage hinzufügen</translation>
    </message>
    <message>
      <source>Delete "{title}" with {count}?</source>
      <translation>„{title}“ mit {count} löschen?</translation>
    </message>
    <message>
      <source>Delete a bank</source>
      <translation>Fragenkatalog löschen</translation>
    </message>
    <message>
      <source>Delete your copy, and go back to the bank that comes with the app?</source>
      <translation>Deine Kopie löschen und zum Fragenkatalog der App zurückkehren?</translation>
    </message>
    <message>
      <source>Export this bank</source>
      <translation>Diesen Fragenkatalog exportieren</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren …</translation>
    </message>
    <message>
      <source>New bank</source>
      <translation>Neuer Fragenkatalog</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Redo a change of a bank</source>
      <translation>Eine Änderung an einem Fragenkatalog wiederherstellen</translation>
    </message>
    <message>
      <source>Save your changes, or cancel them, before you go on.</source>
      <translation>Speichere deine Änderungen oder verwirf sie, bevor du weitergehst.</translation>
    </message>
    <message>
      <source>Search the questions</source>
      <translation>Fragen durchsuchen</translation>
    </message>
    <message>
      <source>Stored answers keep their questions.</source>
      <translation>Gespeicherte Antworten behalten ihre Fragen.</translation>
    </message>
    <message>
      <source>There is no question bank yet.</source>
      <translation>Es gibt noch keinen Fragenkatalog.</translation>
    </message>
    <message>
      <source>Undo a change of a bank</source>
      <translation>Eine Änderung an einem Fragenkatalog rückgängig machen</translation>
    </message>
    <message>
      <source>deleting "{title}"</source>
      <translation>„{title}“ löschen</translation>
    </message>
    <message>
      <source>deleting the bank "{title}"</source>
      <translation>Fragenkatalog „{title}“ löschen</translation>
    </message>
    <message>
      <source>importing "{title}"</source>
      <translation>„{title}“ importieren</translation>
    </message>
    <message>
      <source>moving "{title}"</source>
      <translation>„{title}“ verschieben</translation>
    </message>
  </context>
  <context>
    <name>ReviewView</name>
    <message>
      <source>A recording must not hear it. Finish the answer first.</source>
      <translation>Eine Aufnahme soll das nicht hören. Beende zuerst die Antwort.</translation>
    </message>
    <message>
      <source>Delete recording</source>
      <translation>Aufnahme löschen</translation>
    </message>
    <message>
      <source>Delete session</source>
      <translation>Sitzung löschen</translation>
    </message>
    <message>
      <source>Delete this recording for good?</source>
      <translation>Diese Aufnahme endgültig löschen?</translation>
    </message>
    <message>
      <source>Delete this session for good?</source>
      <translation>Diese Sitzung endgültig löschen?</translation>
    </message>
    <message>
      <source>Finish the session first, then delete it.</source>
      <translation>Beende zuerst die Sitzung, dann kannst du es löschen.</translation>
    </message>
    <message>
      <source>Import a recording as an answer</source>
      <translation>Eine Aufnahme als Antwort importieren</translation>
    </message>
    <message>
      <source>Import a recording…</source>
      <translation>Aufnahme importieren …</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren …</translation>
    </message>
    <message>
      <source>Nothing is played while a session runs.</source>
      <translation>Während eine Sitzung läuft, wird nichts abgespielt.</translation>
    </message>
    <message>
      <source>Nothing to review yet</source>
      <translation>Noch nichts auszuwerten</translation>
    </message>
    <message>
      <source>Start practicing</source>
      <translation>Mit dem Üben beginnen</translation>
    </message>
    <message>
      <source>The answer was written down.</source>
      <translation>Die Antwort wurde aufgeschrieben.</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>Die Aufnahme ist gesichert.</translation>
    </message>
    <message>
      <source>The recording was deleted.</source>
      <translation>Die Aufnahme wurde gelöscht.</translation>
    </message>
    <message>
      <source>The session that is under way can't lose this.</source>
      <translation>Die laufende Sitzung braucht dies noch.</translation>
    </message>
    <message>
      <source>The session was deleted.</source>
      <translation>Die Sitzung wurde gelöscht.</translation>
    </message>
    <message>
      <source>With it go {recordings} and their transcripts.</source>
      <translation>Damit verschwinden {recordings} und ihre Transkripte.</translation>
    </message>
    <message>
      <source>Your answers appear here, to be heard again and read word by word.</source>
      <translation>Hier erscheinen deine Antworten, zum Nachhören und Wort für Wort zum Lesen.</translation>
    </message>
    <message>
      <source>{length} of sound and its transcript go; the session stays.</source>
      <translation>{length} Ton und das Transkript dazu verschwinden; die Sitzung bleibt.</translation>
    </message>
  </context>
  <context>
    <name>Rewriting</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Its recording is kept and can be heard.</source>
      <translation>Die Aufnahme dazu ist gesichert und zu hören.</translation>
    </message>
    <message>
      <source>The text below stays until the new one is there.</source>
      <translation>Der Text unten bleibt, bis der neue da ist.</translation>
    </message>
    <message>
      <source>This answer has not been written down yet.</source>
      <translation>Diese Antwort ist noch nicht aufgeschrieben.</translation>
    </message>
    <message>
      <source>Transcribe again</source>
      <translation>Erneut transkribieren</translation>
    </message>
    <message>
      <source>Transcribe now</source>
      <translation>Jetzt transkribieren</translation>
    </message>
    <message>
      <source>Waiting until no session runs and nothing else is being written down.</source>
      <translation>Wartet, bis keine Sitzung läuft und nichts anderes mehr aufgeschrieben wird.</translation>
    </message>
    <message>
      <source>With {name}</source>
      <translation>Mit {name}</translation>
    </message>
    <message>
      <source>With {name} (in use)</source>
      <translation>Mit {name} (in Gebrauch)</translation>
    </message>
    <message>
      <source>Writes this answer down once more, also by another model.</source>
      <translation>Schreibt diese Antwort noch einmal auf, auch mit einem anderen Modell.</translation>
    </message>
    <message>
      <source>Writing this answer down</source>
      <translation>Diese Antwort wird aufgeschrieben</translation>
    </message>
  </context>
  <context>
    <name>SettingsView</name>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <source>Font size, percent</source>
      <translation>Schriftgröße in Prozent</translation>
    </message>
    <message>
      <source>Found out by listening</source>
      <translation>Durch Zuhören erkannt</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>Sprache des Fensters</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Live text while I answer</source>
      <translation>Live-Text, während ich antworte</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>No setting has these words.</source>
      <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Search the settings</source>
      <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
      <source>Search the settings…</source>
      <translation>Einstellungen durchsuchen …</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Speech models</source>
      <translation>Sprachmodelle</translation>
    </message>
    <message>
      <source>Spoken language</source>
      <translation>Gesprochene Sprache</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>The graphics card (CUDA), where it works</source>
      <translation>Die Grafikkarte (CUDA), wo es geht</translation>
    </message>
    <message>
      <source>The processor</source>
      <translation>Der Prozessor</translation>
    </message>
    <message>
      <source>The question bank's</source>
      <translation>Die des Fragenkatalogs</translation>
    </message>
    <message>
      <source>The system's</source>
      <translation>Die des Systems</translation>
    </message>
    <message>
      <source>The window speaks that language when it is opened again.</source>
      <translation>Das Fenster spricht diese Sprache, wenn es wieder geöffnet wird.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <source>Transcribed by</source>
      <translation>Transkribiert von</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>Transkript</translation>
    </message>
    <message>
      <source>What is older than {days} days</source>
      <translation>Was älter als {days} Tage ist</translation>
    </message>
  </context>
  <context>
    <name>SetupView</name>
    <message>
      <source>A session needs a question bank.</source>
      <translation>Eine Sitzung braucht einen Fragenkatalog.</translation>
    </message>
    <message>
      <source>ANSWER LIMIT</source>
      <translation>ANTWORTZEIT</translation>
    </message>
    <message>
      <source>Answer limit</source>
      <translation>Antwortzeit</translation>
    </message>
    <message>
      <source>As written</source>
      <translation>Wie notiert</translation>
    </message>
    <message>
      <source>Ask a follow-up about what I left out</source>
      <translation>Nach dem fragen, was ich ausgelassen habe</translation>
    </message>
    <message>
      <source>Choose at least one category.</source>
      <translation>Wähle mindestens eine Kategorie.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>HOW LONG</source>
      <translation>WIE LANGE</translation>
    </message>
    <message>
      <source>Last time: {answers}, {mode}, {spoken} of speaking</source>
      <translation>Letztes Mal: {answers}, {mode}, {spoken} gesprochen</translation>
    </message>
    <message>
      <source>MODE</source>
      <translation>MODUS</translation>
    </message>
    <message>
      <source>New session</source>
      <translation>Neue Sitzung</translation>
    </message>
    <message>
      <source>ORDER</source>
      <translation>REIHENFOLGE</translation>
    </message>
    <message>
      <source>One way: the clock starts by itself and ends the answer.</source>
      <translation>Ohne Zurück: Die Uhr läuft von selbst und beendet die Antwort.</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Pressure</source>
      <translation>Druck</translation>
    </message>
    <message>
      <source>QUESTIONS</source>
      <translation>FRAGEN</translation>
    </message>
    <message>
      <source>Relaxed</source>
      <translation>Entspannt</translation>
    </message>
    <message>
      <source>Repeat, pause, start over. Live text on.</source>
      <translation>Wiederholen, pausieren, neu beginnen. Mit Live-Text.</translation>
    </message>
    <message>
      <source>STAR TARGETS</source>
      <translation>STAR-ZIELE</translation>
    </message>
    <message>
      <source>Shuffled</source>
      <translation>Gemischt</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Starten</translation>
    </message>
    <message>
      <source>TIME TO THINK</source>
      <translation>BEDENKZEIT</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>Bedenkzeit</translation>
    </message>
    <message>
      <source>{questions} · about {minutes} · nothing leaves this computer</source>
      <translation>{questions} · etwa {minutes} · nichts verlässt diesen Computer</translation>
    </message>
  </context>
  <context>
    <name>SideCards</name>
    <message>
      <source>Change what counts as good and what is worth a note</source>
      <translation>Ändern, was als gut gilt und was auffällt</translation>
    </message>
    <message>
      <source>Target ranges…</source>
      <translation>Zielbereiche …</translation>
    </message>
  </context>
  <context>
    <name>SoundSection</name>
    <message>
      <source>Default for the language</source>
      <translation>Standard der Sprache</translation>
    </message>
    <message>
      <source>Finish the session first: it needs the microphone.</source>
      <translation>Beende zuerst die Sitzung: Sie braucht das Mikrofon.</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Stimme anhören</translation>
    </message>
    <message>
      <source>Hello. This is how I will ask you questions.</source>
      <translation>Hallo. So werde ich dir Fragen stellen.</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>One, two, three. If you hear this, the speaker works.</source>
      <translation>Eins, zwei, drei. Wenn du das hörst, geht der Lautsprecher.</translation>
    </message>
    <message>
      <source>Say something.</source>
      <translation>Sag etwas.</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Ton</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Lautsprecher</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop testing the microphone</source>
      <translation>Mikrofontest beenden</translation>
    </message>
    <message>
      <source>Test it</source>
      <translation>Testen</translation>
    </message>
    <message>
      <source>Test the microphone</source>
      <translation>Mikrofon testen</translation>
    </message>
    <message>
      <source>Test the speaker</source>
      <translation>Lautsprecher testen</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>Volume, percent</source>
      <translation>Lautstärke in Prozent</translation>
    </message>
    <message>
      <source>Words per minute</source>
      <translation>Wörter pro Minute</translation>
    </message>
  </context>
  <context>
    <name>StarButton</name>
    <message>
      <source>Favorite</source>
      <translation>Favorit</translation>
    </message>
    <message>
      <source>Make it a favorite</source>
      <translation>Zum Favoriten machen</translation>
    </message>
    <message>
      <source>No favorite any more</source>
      <translation>Kein Favorit mehr</translation>
    </message>
    <message>
      <source>{what} (key {key})</source>
      <translation>{what} (Taste {key})</translation>
    </message>
  </context>
  <context>
    <name>StarCard</name>
    <message>
      <source>About</source>
      <translation>Etwa</translation>
    </message>
    <message>
      <source>Hear the part {part}</source>
      <translation>Den Teil {part} anhören</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>Situation and task</source>
      <translation>Situation und Aufgabe</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>nicht erzählt</translation>
    </message>
    <message>
      <source>{part}: {share}, good is {band}</source>
      <translation>{part}: {share}, gut ist {band}</translation>
    </message>
  </context>
  <context>
    <name>Stepper</name>
    <message>
      <source>{name}: less</source>
      <translation>{name}: weniger</translation>
    </message>
    <message>
      <source>{name}: more</source>
      <translation>{name}: mehr</translation>
    </message>
  </context>
  <context>
    <name>TakeChoice</name>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>Versuch {n}</translation>
    </message>
  </context>
  <context>
    <name>TakeColumn</name>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>Versuch {n}</translation>
    </message>
  </context>
  <context>
    <name>TakeView</name>
    <message>
      <source>Compare takes</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Delete this recording or the session</source>
      <translation>Diese Aufnahme oder die Sitzung löschen</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Löschen …</translation>
    </message>
    <message>
      <source>Export this session</source>
      <translation>Diese Sitzung exportieren</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>No words were heard in this recording.</source>
      <translation>In dieser Aufnahme waren keine Wörter zu hören.</translation>
    </message>
    <message>
      <source>Redo an edit of the take</source>
      <translation>Eine Bearbeitung der Aufnahme wiederherstellen</translation>
    </message>
    <message>
      <source>Search in the transcript</source>
      <translation>Im Transkript suchen</translation>
    </message>
    <message>
      <source>Sound is missing in this recording.</source>
      <translation>In dieser Aufnahme fehlt Ton.</translation>
    </message>
    <message>
      <source>Take {n}</source>
      <translation>Versuch {n}</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>Die Aufnahme ist gesichert.</translation>
    </message>
    <message>
      <source>The whole session…</source>
      <translation>Die ganze Sitzung …</translation>
    </message>
    <message>
      <source>This recording…</source>
      <translation>Diese Aufnahme …</translation>
    </message>
    <message>
      <source>Undo an edit of the take</source>
      <translation>Eine Bearbeitung der Aufnahme rückgängig machen</translation>
    </message>
    <message>
      <source>What was recorded until then is here.</source>
      <translation>Was bis dahin aufgenommen wurde, ist hier.</translation>
    </message>
    <message>
      <source>favorite</source>
      <translation>Favorit</translation>
    </message>
    <message>
      <source>of {n}</source>
      <translation>von {n}</translation>
    </message>
    <message>
      <source>term as it was heard</source>
      <translation>Begriff, wie er gehört wurde</translation>
    </message>
  </context>
  <context>
    <name>TakeWaveform</name>
    <message>
      <source>Click: go there. Drag or Shift+arrows: select. Ctrl+wheel or ↑ ↓: zoom.</source>
      <translation>Klicken: dorthin gehen. Ziehen oder Umschalt+Pfeile: auswählen. Strg+Rad oder ↑ ↓: zoomen.</translation>
    </message>
    <message>
      <source>Selected {start} to {end}</source>
      <translation>Ausgewählt {start} bis {end}</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>Wellenform</translation>
    </message>
  </context>
  <context>
    <name>TargetBar</name>
    <message>
      <source>STAR targets</source>
      <translation>STAR-Ziele</translation>
    </message>
  </context>
  <context>
    <name>TranscriptView</name>
    <message>
      <source>Arrow keys go from word to word, with Ctrl from sentence to sentence, with Shift they select. Enter plays from the word, or what is selected.</source>
      <translation>Pfeiltasten gehen von Wort zu Wort, mit Strg von Satz zu Satz, mit Umschalt wählen sie aus. Enter spielt ab dem Wort oder das Ausgewählte.</translation>
    </message>
  </context>
  <context>
    <name>Transport</name>
    <message>
      <source>+5 s</source>
      <translation>+5 s</translation>
    </message>
    <message>
      <source>5 seconds back</source>
      <translation>5 Sekunden zurück</translation>
    </message>
    <message>
      <source>5 seconds forward</source>
      <translation>5 Sekunden vor</translation>
    </message>
    <message>
      <source>As loud as other recordings</source>
      <translation>So laut wie andere Aufnahmen</translation>
    </message>
    <message>
      <source>As recorded</source>
      <translation>Wie aufgenommen</translation>
    </message>
    <message>
      <source>How loud this recording is played</source>
      <translation>Wie laut diese Aufnahme abgespielt wird</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Taste {key}</translation>
    </message>
    <message>
      <source>Leave out silence at both ends</source>
      <translation>Stille an beiden Enden auslassen</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Schleife</translation>
    </message>
    <message>
      <source>Mark where a STAR part begins, and change the parts (1–4)</source>
      <translation>Markieren, wo ein STAR-Teil beginnt, und die Teile ändern (1–4)</translation>
    </message>
    <message>
      <source>Next pause in the speech</source>
      <translation>Nächste Sprechpause</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Play the selection, or everything, again and again (L)</source>
      <translation>Die Auswahl oder alles immer wieder abspielen (L)</translation>
    </message>
    <message>
      <source>Previous pause in the speech</source>
      <translation>Vorige Sprechpause</translation>
    </message>
    <message>
      <source>Slower [ or −, faster ] or +</source>
      <translation>Langsamer [ oder −, schneller ] oder +</translation>
    </message>
    <message>
      <source>Speed {speed}×</source>
      <translation>Tempo {speed}×</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Lautstärke</translation>
    </message>
    <message>
      <source>Volume {gain} dB</source>
      <translation>Lautstärke {gain} dB</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <source>{gain} dB</source>
      <translation>{gain} dB</translation>
    </message>
    <message>
      <source>−5 s</source>
      <translation>−5 s</translation>
    </message>
  </context>
  <context>
    <name>TrendCard</name>
    <message>
      <source>No STAR answer with parts yet.</source>
      <translation>Noch keine STAR-Antwort mit Teilen.</translation>
    </message>
    <message>
      <source>No answer with this number yet.</source>
      <translation>Noch keine Antwort mit dieser Zahl.</translation>
    </message>
    <message>
      <source>The trend begins with a second session.</source>
      <translation>Der Verlauf beginnt mit einer zweiten Sitzung.</translation>
    </message>
    <message>
      <source>Unchanged over {n} sessions.</source>
      <translation>Unverändert über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>{trend}: all values</source>
      <translation>{trend}: alle Werte</translation>
    </message>
  </context>
  <context>
    <name>TrendValues</name>
    <message>
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Enter or a double click opens the session.</source>
      <translation>Enter oder ein Doppelklick öffnet die Sitzung.</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sitzung</translation>
    </message>
    <message>
      <source>{trend}, session by session</source>
      <translation>{trend}, Sitzung für Sitzung</translation>
    </message>
  </context>
  <context>
    <name>Tryout</name>
    <message>
      <source>Finish the session first: it needs the voice.</source>
      <translation>Beende zuerst die Sitzung: Sie braucht die Stimme.</translation>
    </message>
  </context>
  <context>
    <name>VocabularyForm</name>
    <message>
      <source>Add a term</source>
      <translation>Begriff hinzufügen</translation>
    </message>
    <message>
      <source>Hear how the chosen term sounds</source>
      <translation>Anhören, wie der gewählte Begriff klingt</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove the chosen terms</source>
      <translation>Die gewählten Begriffe entfernen</translation>
    </message>
    <message>
      <source>Search the terms</source>
      <translation>Begriffe durchsuchen</translation>
    </message>
    <message>
      <source>Search the terms…</source>
      <translation>Begriffe durchsuchen …</translation>
    </message>
    <message>
      <source>Term</source>
      <translation>Begriff</translation>
    </message>
    <message>
      <source>Terms and the ways they sound</source>
      <translation>Begriffe und wie sie klingen</translation>
    </message>
    <message>
      <source>The terms of the trade, the likeliest first, each with what the speech model writes instead, separated by commas.</source>
      <translation>Die Fachbegriffe, die wahrscheinlichsten zuerst, jeder mit dem, was das Sprachmodell stattdessen schreibt, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Wortschatz</translation>
    </message>
    <message>
      <source>Ways it sounds</source>
      <translation>Wie er klingt</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Was nicht stimmt</translation>
    </message>
  </context>
  <context>
    <name>WaveCard</name>
    <message>
      <source>Mark parts here</source>
      <translation>Teile hier markieren</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>1. Microphone: say a few words and watch the bar.</source>
      <translation>1. Mikrofon: Sag ein paar Worte und sieh auf den Balken.</translation>
    </message>
    <message>
      <source>2. Speaker: play a short sound.</source>
      <translation>2. Lautsprecher: Spiel einen kurzen Ton ab.</translation>
    </message>
    <message>
      <source>3. The interviewer's voice: choose one and hear it.</source>
      <translation>3. Die Stimme: Wähle eine und hör sie dir an.</translation>
    </message>
    <message>
      <source>Default for the language</source>
      <translation>Standard der Sprache</translation>
    </message>
    <message>
      <source>Did you hear it?</source>
      <translation>Hast du ihn gehört?</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Die Stimme anhören</translation>
    </message>
    <message>
      <source>I heard nothing: open settings</source>
      <translation>Ich habe nichts gehört: Einstellungen öffnen</translation>
    </message>
    <message>
      <source>Look for microphones again</source>
      <translation>Mikrofone neu suchen</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>No, open settings</source>
      <translation>Nein, Einstellungen öffnen</translation>
    </message>
    <message>
      <source>Nothing is heard yet.</source>
      <translation>Noch ist nichts zu hören.</translation>
    </message>
    <message>
      <source>Play a test</source>
      <translation>Ton abspielen</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Skip the first steps</source>
      <translation>Die ersten Schritte überspringen</translation>
    </message>
    <message>
      <source>Step {number} of {count}</source>
      <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>Welcome. Is everything there?</source>
      <translation>Willkommen. Ist alles da?</translation>
    </message>
    <message>
      <source>Yes, I heard it</source>
      <translation>Ja, ich habe ihn gehört</translation>
    </message>
    <message>
      <source>✓ You are heard.</source>
      <translation>✓ Du bist zu hören.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>&amp;About Voice Interview</source>
      <translation>&amp;Über Voice Interview</translation>
    </message>
    <message>
      <source>&amp;End session</source>
      <translation>Sitzung &amp;beenden</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren …</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;First steps</source>
      <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Tasten</translation>
    </message>
    <message>
      <source>&amp;New session</source>
      <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Session</source>
      <translation>&amp;Sitzung</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>Dark theme</source>
      <translation>Dunkles Farbschema</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größere Schrift</translation>
    </message>
    <message>
      <source>Light theme</source>
      <translation>Helles Farbschema</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Live-Text an oder aus</translation>
    </message>
    <message>
      <source>Menus</source>
      <translation>Menüs</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>Normale Schrift</translation>
    </message>
    <message>
      <source>Open &amp;data folder</source>
      <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
      <source>Small window on top</source>
      <translation>Kleines Fenster obenauf</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinere Schrift</translation>
    </message>
    <message>
      <source>Theme of the system</source>
      <translation>Farbschema des Systems</translation>
    </message>
    <message>
      <source>Voice Interview</source>
      <translation>Voice Interview</translation>
    </message>
  </context>
  <context>
    <name>WordNotes</name>
    <message>
      <source>Heard “{heard}”, written “{term}”</source>
      <translation>„{heard}“ gehört, „{term}“ geschrieben</translation>
    </message>
    <message>
      <source>It is this term, as the bank spells it.</source>
      <translation>Es ist dieser Begriff, wie der Fragenkatalog ihn schreibt.</translation>
    </message>
    <message>
      <source>It sounds like this term of the bank.</source>
      <translation>Es klingt wie dieser Begriff des Fragenkatalogs.</translation>
    </message>
    <message>
      <source>Speech at {at} that could not be understood. Choose it to hear it.</source>
      <translation>Sprache bei {at}, die nicht zu verstehen war. Wähle sie, um sie zu hören.</translation>
    </message>
    <message>
      <source>The decoder hears it, or finds it much likelier, when told to expect the bank's terms.</source>
      <translation>Der Decoder hört es oder findet es viel wahrscheinlicher, wenn er die Begriffe des Fragenkatalogs erwartet.</translation>
    </message>
  </context>
  <context>
    <name>WordText</name>
    <message>
      <source>Transcript</source>
      <translation>Transkript</translation>
    </message>
  </context>
  <context>
    <name>WordsCard</name>
    <message>
      <source>As heard</source>
      <translation>Wie gehört</translation>
    </message>
    <message>
      <source>Edit text…</source>
      <translation>Text bearbeiten …</translation>
    </message>
    <message>
      <source>Edited</source>
      <translation>Bearbeitet</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Suchen …</translation>
    </message>
    <message>
      <source>Goes back to what was heard.</source>
      <translation>Kehrt zu dem zurück, was gehört wurde.</translation>
    </message>
    <message>
      <source>Loop selection</source>
      <translation>Auswahl wiederholen</translation>
    </message>
    <message>
      <source>Remove edit</source>
      <translation>Bearbeitung verwerfen</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>Transkript</translation>
    </message>
    <message>
      <source>edit of the text</source>
      <translation>Bearbeitung des Textes</translation>
    </message>
  </context>
  <context>
    <name>WritingRow</name>
    <message>
      <source>Progress of the text</source>
      <translation>Fortschritt des Textes</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
  </context>
  <context>
    <name>_SegmentButton</name>
    <message>
      <source> of about {target}</source>
      <translation> von etwa {target}</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>{title}: {time} of about {target}</source>
      <translation>{title}: {time} von etwa {target}</translation>
    </message>
  </context>
  <context>
    <name>about</name>
    <message>
      <source>5 s back or forward</source>
      <translation>5 s zurück oder vor</translation>
    </message>
    <message>
      <source>About Voice Interview</source>
      <translation>Über Voice Interview</translation>
    </message>
    <message>
      <source>At the speed of the recording</source>
      <translation>So schnell wie aufgenommen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>End the session, after asking</source>
      <translation>Sitzung beenden, nach Rückfrage</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Finish a paused or interrupted answer</source>
      <translation>Pausierte oder unterbrochene Antwort abschließen</translation>
    </message>
    <message>
      <source>In a session</source>
      <translation>In einer Sitzung</translation>
    </message>
    <message>
      <source>In review</source>
      <translation>In der Auswertung</translation>
    </message>
    <message>
      <source>In the transcript: to the line above or below</source>
      <translation>Im Transkript: zur Zeile darüber oder darunter</translation>
    </message>
    <message>
      <source>In the transcript: to the previous or the next word</source>
      <translation>Im Transkript: zum vorigen oder nächsten Wort</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Let the text follow later</source>
      <translation>Den Text später folgen lassen</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Live-Text an oder aus</translation>
    </message>
    <message>
      <source>Make the take a favorite, or none</source>
      <translation>Die Aufnahme zum Favoriten machen oder nicht mehr</translation>
    </message>
    <message>
      <source>Next STAR part</source>
      <translation>Nächster STAR-Teil</translation>
    </message>
    <message>
      <source>On the edge of a part: move it by 0.1 s</source>
      <translation>Am Rand eines Teils: um 0,1 s verschieben</translation>
    </message>
    <message>
      <source>On the edge of a part: move it by 1 s</source>
      <translation>Am Rand eines Teils: um 1 s verschieben</translation>
    </message>
    <message>
      <source>On the waveform: zoom in or out</source>
      <translation>Auf der Wellenform: vergrößern oder verkleinern</translation>
    </message>
    <message>
      <source>Open the answer in review</source>
      <translation>Die Antwort in der Auswertung öffnen</translation>
    </message>
    <message>
      <source>Pause, resume</source>
      <translation>Pause, weiter</translation>
    </message>
    <message>
      <source>Play from the word, or the selected words</source>
      <translation>Ab dem Wort oder die ausgewählten Wörter abspielen</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>Abspielen oder Pause</translation>
    </message>
    <message>
      <source>Play the selection, or everything, again and again</source>
      <translation>Die Auswahl oder alles immer wieder abspielen</translation>
    </message>
    <message>
      <source>Rehearse a job interview out loud, alone. Nothing you say leaves this computer.

Free software under the GNU General Public License, version 3 or later. The Inter font is used under the SIL Open Font License 1.1.</source>
      <translation>Bewerbungsgespräche laut üben, allein. Nichts, was du sagst, verlässt diesen Computer.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Die Schrift Inter wird unter der SIL Open Font License 1.1 verwendet.</translation>
    </message>
    <message>
      <source>Repeat the question</source>
      <translation>Frage wiederholen</translation>
    </message>
    <message>
      <source>Scroll the page</source>
      <translation>Die Seite rollen</translation>
    </message>
    <message>
      <source>Select, in the transcript or on the waveform</source>
      <translation>Auswählen, im Transkript oder auf der Wellenform</translation>
    </message>
    <message>
      <source>Situation, Task, Action, Result</source>
      <translation>Situation, Aufgabe, Handlung, Ergebnis</translation>
    </message>
    <message>
      <source>Situation, Task, Action, Result begins here</source>
      <translation>Situation, Aufgabe, Handlung, Ergebnis beginnt hier</translation>
    </message>
    <message>
      <source>Skip the question</source>
      <translation>Frage überspringen</translation>
    </message>
    <message>
      <source>Slower or faster</source>
      <translation>Langsamer oder schneller</translation>
    </message>
    <message>
      <source>Small window on top, and back</source>
      <translation>Kleines Fenster obenauf, und zurück</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Leertaste</translation>
    </message>
    <message>
      <source>Start over: another take</source>
      <translation>Neu beginnen: ein weiterer Versuch</translation>
    </message>
    <message>
      <source>Start · answer now · finish the answer · go on</source>
      <translation>Starten · jetzt antworten · Antwort abschließen · weiter</translation>
    </message>
    <message>
      <source>To the beginning or the end</source>
      <translation>Zum Anfang oder zum Ende</translation>
    </message>
    <message>
      <source>To the next or the previous control</source>
      <translation>Zum nächsten oder vorigen Bedienelement</translation>
    </message>
    <message>
      <source>To the previous or the next pause</source>
      <translation>Zur vorigen oder nächsten Pause</translation>
    </message>
    <message>
      <source>To the previous or the next sentence</source>
      <translation>Zum vorigen oder nächsten Satz</translation>
    </message>
    <message>
      <source>Use a recording as the answer</source>
      <translation>Eine Aufnahme als Antwort verwenden</translation>
    </message>
    <message>
      <source>Voice Interview {version}</source>
      <translation>Voice Interview {version}</translation>
    </message>
    <message>
      <source>Where they apply</source>
      <translation>Wo sie gelten</translation>
    </message>
    <message>
      <source>Write a note about this place</source>
      <translation>Eine Notiz zu dieser Stelle schreiben</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>Answer now</source>
      <translation>Jetzt antworten</translation>
    </message>
    <message>
      <source>Finish answer</source>
      <translation>Antwort abschließen</translation>
    </message>
    <message>
      <source>Finish session</source>
      <translation>Sitzung abschließen</translation>
    </message>
    <message>
      <source>Finish with what was kept</source>
      <translation>Damit abschließen</translation>
    </message>
    <message>
      <source>Follow-up question</source>
      <translation>Nachfrage</translation>
    </message>
    <message>
      <source>Go on with this answer</source>
      <translation>Diese Antwort fortsetzen</translation>
    </message>
    <message>
      <source>New session</source>
      <translation>Neue Sitzung</translation>
    </message>
    <message>
      <source>Next question</source>
      <translation>Nächste Frage</translation>
    </message>
    <message>
      <source>Open in review</source>
      <translation>In der Auswertung öffnen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Repeat question</source>
      <translation>Frage wiederholen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Auswertung</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Start answering</source>
      <translation>Mit der Antwort beginnen</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <source>Take again</source>
      <translation>Noch ein Versuch</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>Use a recording…</source>
      <translation>Datei nehmen …</translation>
    </message>
    <message>
      <source>Write it down later</source>
      <translation>Später aufschreiben</translation>
    </message>
  </context>
  <context>
    <name>ask_to_delete</name>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>This can't be undone.</source>
      <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
      <source>Undo brings it back until you quit.</source>
      <translation>„Rückgängig“ holt es zurück, bis du die App beendest.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Leertaste</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>Come to the end · {left} left</source>
      <translation>Komm zum Schluss · noch {left}</translation>
    </message>
    <message>
      <source>Earlier answers are kept; nothing of this one was recorded.</source>
      <translation>Frühere Antworten sind gesichert; von dieser wurde nichts aufgenommen.</translation>
    </message>
    <message>
      <source>Get ready to speak</source>
      <translation>Mach dich bereit zu sprechen</translation>
    </message>
    <message>
      <source>Getting ready to record…</source>
      <translation>Aufnahme wird vorbereitet …</translation>
    </message>
    <message>
      <source>It is noisy here · the text may have gaps</source>
      <translation>Es ist laut hier · der Text kann Lücken haben</translation>
    </message>
    <message>
      <source>Keeping the recording…</source>
      <translation>Aufnahme wird gesichert …</translation>
    </message>
    <message>
      <source>Look into {folder}.</source>
      <translation>Sieh in {folder} nach.</translation>
    </message>
    <message>
      <source>Make room on the disk, then start the app again.</source>
      <translation>Schaffe Platz auf der Platte und starte die App neu.</translation>
    </message>
    <message>
      <source>Nothing is heard · is the microphone muted?</source>
      <translation>Nichts zu hören · ist das Mikrofon stumm?</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <source>Paused · nothing is being recorded</source>
      <translation>Pausiert · es wird nichts aufgenommen</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>Aufnahme läuft</translation>
    </message>
    <message>
      <source>Recording only silence · is the microphone muted?</source>
      <translation>Nur Stille wird aufgenommen · ist das Mikrofon stumm?</translation>
    </message>
    <message>
      <source>Speak after the sound</source>
      <translation>Sprich nach dem Ton</translation>
    </message>
    <message>
      <source>Starting the recording…</source>
      <translation>Aufnahme beginnt …</translation>
    </message>
    <message>
      <source>The damaged file is set aside as {path}.</source>
      <translation>Die beschädigte Datei liegt beiseite als {path}.</translation>
    </message>
    <message>
      <source>The interviewer repeats the question · recording is held</source>
      <translation>Die Frage wird wiederholt · die Aufnahme ruht</translation>
    </message>
    <message>
      <source>The list of sessions was damaged and has been rebuilt.</source>
      <translation>Die Liste der Sitzungen war beschädigt und wurde neu aufgebaut.</translation>
    </message>
    <message>
      <source>The microphone delivers only silence · is it muted?</source>
      <translation>Das Mikrofon liefert nur Stille · ist es stumm?</translation>
    </message>
    <message>
      <source>The question is about to be asked</source>
      <translation>Gleich kommt die Frage</translation>
    </message>
    <message>
      <source>The recording is kept; it can be played here.</source>
      <translation>Die Aufnahme bleibt erhalten; sie kann hier abgespielt werden.</translation>
    </message>
    <message>
      <source>The sound broke off at {at} · the recording goes on</source>
      <translation>Der Ton brach bei {at} ab · die Aufnahme läuft weiter</translation>
    </message>
    <message>
      <source>The system switched to another microphone: {name}.</source>
      <translation>Das System hat auf ein anderes Mikrofon gewechselt: {name}.</translation>
    </message>
    <message>
      <source>They are set aside, nothing was deleted.</source>
      <translation>Sie liegen beiseite, nichts wurde gelöscht.</translation>
    </message>
    <message>
      <source>They are still where they were.</source>
      <translation>Sie sind noch dort, wo sie waren.</translation>
    </message>
    <message>
      <source>Time to think · opening the microphone…</source>
      <translation>Bedenkzeit · das Mikrofon wird geöffnet …</translation>
    </message>
    <message>
      <source>Time to think · recording starts by itself</source>
      <translation>Bedenkzeit · die Aufnahme beginnt von selbst</translation>
    </message>
    <message>
      <source>Time to think · the microphone is ready</source>
      <translation>Bedenkzeit · das Mikrofon ist bereit</translation>
    </message>
    <message>
      <source>Too loud · lean back or lower the microphone's level</source>
      <translation>Zu laut · lehn dich zurück oder senke den Mikrofonpegel</translation>
    </message>
    <message>
      <source>What was recorded lies in the data folder.</source>
      <translation>Was aufgenommen wurde, liegt im Datenordner.</translation>
    </message>
    <message>
      <source>Writing down the last words…</source>
      <translation>Die letzten Wörter werden aufgeschrieben …</translation>
    </message>
    <message>
      <source>You are hardly heard · come closer to the microphone</source>
      <translation>Du bist kaum zu hören · komm näher ans Mikrofon</translation>
    </message>
    <message>
      <source>Your recordings are kept; what has lost its text is written down again.</source>
      <translation>Deine Aufnahmen sind gesichert; was seinen Text verloren hat, wird neu aufgeschrieben.</translation>
    </message>
    <message>
      <source>of {limit}</source>
      <translation>von {limit}</translation>
    </message>
    <message>
      <source>to the start</source>
      <translation>bis zum Start</translation>
    </message>
    <message>
      <source>to think</source>
      <translation>zum Nachdenken</translation>
    </message>
    <message>
      <source>{count} recordings could not be completed.</source>
      <translation>{count} Aufnahmen konnten nicht vervollständigt werden.</translation>
    </message>
    <message>
      <source>{count} recordings could not be read.</source>
      <translation>{count} Aufnahmen waren nicht lesbar.</translation>
    </message>
    <message>
      <source>{left} left</source>
      <translation>noch {left}</translation>
    </message>
    <message>
      <source>{length} of your answer was recorded and is kept.</source>
      <translation>{length} deiner Antwort sind aufgenommen und gesichert.</translation>
    </message>
    <message>
      <source>● Recording {done} of {limit}</source>
      <translation>● Aufnahme {done} von {limit}</translation>
    </message>
    <message>
      <source>● {done} of {limit} · {part} {told}</source>
      <translation>● {done} von {limit} · {part} {told}</translation>
    </message>
    <message>
      <source>♪ The interviewer is speaking</source>
      <translation>♪ Die Frage wird gestellt</translation>
    </message>
  </context>
  <context>
    <name>models</name>
    <message numerus="yes">
      <source>%n thread(s)</source>
      <translation>
        <numerusform>%n Thread</numerusform>
        <numerusform>%n Threads</numerusform>
      </translation>
    </message>
    <message>
      <source>Damaged: fetch it again</source>
      <translation>Beschädigt: noch einmal holen</translation>
    </message>
    <message>
      <source>Damaged: install the app again</source>
      <translation>Beschädigt: die App neu installieren</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <source>Not tested on this computer yet.</source>
      <translation>Auf diesem Computer noch nicht getestet.</translation>
    </message>
    <message>
      <source>about {size} of memory</source>
      <translation>etwa {size} Arbeitsspeicher</translation>
    </message>
    <message>
      <source>about {size} to fetch</source>
      <translation>etwa {size} zu laden</translation>
    </message>
    <message>
      <source>all languages</source>
      <translation>alle Sprachen</translation>
    </message>
    <message>
      <source>not checked: import its folder to use it</source>
      <translation>ungeprüft: importiere seinen Ordner, um es zu verwenden</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>nicht installiert</translation>
    </message>
    <message>
      <source>{n} GB</source>
      <translation>{n} GB</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} MB</translation>
    </message>
    <message>
      <source>{size} are here</source>
      <translation>{size} sind da</translation>
    </message>
    <message>
      <source>{size} of memory</source>
      <translation>{size} Arbeitsspeicher</translation>
    </message>
    <message>
      <source>{speed} times as fast as speech here · last words after {finish} s · {threads}</source>
      <translation>{speed}-mal so schnell wie Sprache · letzte Wörter nach {finish} s · {threads}</translation>
    </message>
  </context>
  <context>
    <name>offer_devices</name>
    <message>
      <source>System default</source>
      <translation>Standard des Systems</translation>
    </message>
    <message>
      <source>System default ({name})</source>
      <translation>Standard des Systems ({name})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>"{name}" is missing here.</source>
      <translation>"{name}" fehlt hier.</translation>
    </message>
    <message>
      <source>"{name}" is no field of a bank here{near}</source>
      <translation>„{name}“ ist hier kein Feld eines Fragenkatalogs{near}</translation>
    </message>
    <message>
      <source>"{name}" stands here again.</source>
      <translation>"{name}" steht hier noch einmal.</translation>
    </message>
    <message>
      <source>"{sound}" is how "{other}" sounds already.</source>
      <translation>„{sound}“ steht schon für „{other}“.</translation>
    </message>
    <message>
      <source>"{term}" is not in the vocabulary of the bank{near}</source>
      <translation>„{term}“ steht nicht im Wortschatz des Fragenkatalogs{near}</translation>
    </message>
    <message>
      <source>A bank starts with fields such as `id: my-bank`; there are none.</source>
      <translation>Ein Fragenkatalog beginnt mit Feldern wie `id: my-bank`; es gibt keine.</translation>
    </message>
    <message>
      <source>A bank that comes with the app can't be deleted.</source>
      <translation>Ein Fragenkatalog, der mit der App kommt, lässt sich nicht löschen.</translation>
    </message>
    <message>
      <source>A block of code was left out.</source>
      <translation>Ein Codeblock wurde ausgelassen.</translation>
    </message>
    <message>
      <source>A language is a short code like `en` or `en-GB`.</source>
      <translation>Eine Sprache ist ein kurzes Kürzel wie `en` oder `en-GB`.</translation>
    </message>
    <message>
      <source>A letter can't be read here; it is shown as �.</source>
      <translation>Ein Zeichen ist hier nicht lesbar; es erscheint als �.</translation>
    </message>
    <message>
      <source>A probe is asked when no phrase was heard, so this key point needs `phrases`.</source>
      <translation>Die gezielte Nachfrage kommt, wenn keine Wendung zu hören war; dieser Kernpunkt braucht also `phrases`.</translation>
    </message>
    <message>
      <source>A second of speech took {took_s} s, with what there is to load.</source>
      <translation>Eine Sekunde Sprache brauchte {took_s} s, mit dem, was zu laden war.</translation>
    </message>
    <message>
      <source>A session needs at least one question.</source>
      <translation>Eine Sitzung braucht mindestens eine Frage.</translation>
    </message>
    <message>
      <source>All sessions are deleted.</source>
      <translation>Alle Sitzungen sind gelöscht.</translation>
    </message>
    <message>
      <source>An id has small letters, digits and single hyphens only, like `my-question-2`.</source>
      <translation>Eine id hat nur Kleinbuchstaben, Ziffern und einzelne Bindestriche, wie `my-question-2`.</translation>
    </message>
    <message>
      <source>Another program is using the microphone.</source>
      <translation>Ein anderes Programm benutzt das Mikrofon.</translation>
    </message>
    <message>
      <source>Ask for one or more.</source>
      <translation>Wähle eine oder mehr.</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Check its cable or choose another, then go on: the answer continues.</source>
      <translation>Prüfe das Kabel oder wähle ein anderes und mach weiter: Die Antwort geht weiter.</translation>
    </message>
    <message>
      <source>Check its permissions and the disk, then start again.</source>
      <translation>Prüfe seine Rechte und die Platte, dann starte neu.</translation>
    </message>
    <message>
      <source>Check its permissions, or choose another with --data-dir.</source>
      <translation>Prüfe seine Rechte oder wähle mit --data-dir einen anderen.</translation>
    </message>
    <message>
      <source>Check its permissions, then try again.</source>
      <translation>Prüfe die Rechte und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check the disk and the file's permissions.</source>
      <translation>Prüfe die Platte und die Rechte der Datei.</translation>
    </message>
    <message>
      <source>Check the disk and the permissions of the data folder, then try again.</source>
      <translation>Prüfe die Platte und die Rechte des Datenordners und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check the disk and the permissions.</source>
      <translation>Prüfe die Platte und die Rechte.</translation>
    </message>
    <message>
      <source>Check the disk and the room on it, then try again.</source>
      <translation>Prüfe die Platte und ihren freien Platz und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check the folder's permissions and the disk, or choose another with --data-dir.</source>
      <translation>Prüfe die Rechte des Ordners und die Platte oder wähle mit --data-dir einen anderen.</translation>
    </message>
    <message>
      <source>Check the name and its permissions.</source>
      <translation>Prüfe den Namen und die Rechte.</translation>
    </message>
    <message>
      <source>Check the name and the permissions.</source>
      <translation>Prüfe den Namen und die Rechte.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>Prüfe den Namen.</translation>
    </message>
    <message>
      <source>Check the permissions of that file and the disk, then try again.</source>
      <translation>Prüfe die Rechte dieser Datei und die Platte, dann versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Check the permissions of that folder, or choose another with --data-dir.</source>
      <translation>Prüfe die Rechte dieses Ordners oder wähle mit --data-dir einen anderen.</translation>
    </message>
    <message>
      <source>Check the permissions of that folder, then delete the copy yourself.</source>
      <translation>Prüfe die Rechte dieses Ordners, dann lösche die Kopie selbst.</translation>
    </message>
    <message>
      <source>Check the permissions of the data folder, then delete everything again.</source>
      <translation>Prüfe die Rechte des Datenordners und lösche noch einmal alles.</translation>
    </message>
    <message>
      <source>Check the permissions of the folder and the disk, then start again.</source>
      <translation>Prüfe die Rechte des Ordners und die Platte und starte neu.</translation>
    </message>
    <message>
      <source>Check the permissions of the old folder, then delete it again.</source>
      <translation>Prüfe die Rechte des alten Ordners und lösche ihn noch einmal.</translation>
    </message>
    <message>
      <source>Choose a file that Create backup has made.</source>
      <translation>Wähle eine Datei, die „Sicherung anlegen“ gemacht hat.</translation>
    </message>
    <message>
      <source>Choose a recording such as WAV, FLAC, MP3, M4A or OGG.</source>
      <translation>Wähle eine Aufnahme wie WAV, FLAC, MP3, M4A oder OGG.</translation>
    </message>
    <message>
      <source>Choose an empty folder, or a new one.</source>
      <translation>Wähle einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
      <source>Choose another bank in the practice place; this one does not disturb.</source>
      <translation>Wähle beim Üben einen anderen Fragenkatalog; dieser stört nicht.</translation>
    </message>
    <message>
      <source>Choose another category or another bank.</source>
      <translation>Wähle eine andere Kategorie oder einen anderen Fragenkatalog.</translation>
    </message>
    <message>
      <source>Choose another file, for example a WAV, FLAC or MP3.</source>
      <translation>Wähle eine andere Datei, zum Beispiel WAV, FLAC oder MP3.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Wähle eine andere Datei.</translation>
    </message>
    <message>
      <source>Choose another folder, or look after the disk.</source>
      <translation>Wähle einen anderen Ordner oder sieh nach der Platte.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room and check its permissions.</source>
      <translation>Wähle einen anderen Ordner oder schaffe Platz und prüfe die Rechte.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Wähle einen anderen Ordner oder schaffe Platz auf der Platte.</translation>
    </message>
    <message>
      <source>Choose another folder, or say that files may be replaced (--overwrite).</source>
      <translation>Wähle einen anderen Ordner oder erlaube das Ersetzen (--overwrite).</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another in the settings, or fetch this one again; then transcribe the answer.</source>
      <translation>Wähle in den Einstellungen ein anderes oder hole dieses noch einmal; dann transkribiere die Antwort.</translation>
    </message>
    <message>
      <source>Choose another in the settings, or: voice-interview models fetch {name}.</source>
      <translation>Wähle unter Einstellungen &gt; Sprachmodelle ein anderes oder hole dort {name}.</translation>
    </message>
    <message>
      <source>Choose another in the settings.</source>
      <translation>Wähle in den Einstellungen etwas anderes.</translation>
    </message>
    <message>
      <source>Choose another model in the settings first, for example base.</source>
      <translation>Wähle zuerst in den Einstellungen ein anderes Modell, zum Beispiel base.</translation>
    </message>
    <message>
      <source>Choose another model, for example base.</source>
      <translation>Wähle ein anderes Modell, zum Beispiel base.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose another speech model in the settings.</source>
      <translation>Wähle in den Einstellungen ein anderes Sprachmodell.</translation>
    </message>
    <message>
      <source>Choose another with --data-dir, or set VOICE_INTERVIEW_HOME.</source>
      <translation>Wähle mit --data-dir einen anderen oder setze VOICE_INTERVIEW_HOME.</translation>
    </message>
    <message>
      <source>Choose from {value}.</source>
      <translation>Wähle aus {value}.</translation>
    </message>
    <message>
      <source>Choose one of {value}.</source>
      <translation>Wähle eines von {value}.</translation>
    </message>
    <message>
      <source>Choose one of: {value}.</source>
      <translation>Wähle eines von: {value}.</translation>
    </message>
    <message>
      <source>Choose or fetch one in the settings, or see voice-interview models list.</source>
      <translation>Wähle oder hole eines unter Einstellungen &gt; Sprachmodelle.</translation>
    </message>
    <message>
      <source>Choose the processor in the settings, or look after the graphics card's driver.</source>
      <translation>Wähle in den Einstellungen den Prozessor oder sieh nach dem Treiber der Grafikkarte.</translation>
    </message>
    <message>
      <source>Choose yours here or in the system's sound settings, then go on: the answer continues.</source>
      <translation>Wähle deines hier oder in den Toneinstellungen des Systems und mach weiter: Die Antwort geht weiter.</translation>
    </message>
    <message>
      <source>Close Voice Interview and start it again: it is rebuilt from its backup.</source>
      <translation>Schließe Voice Interview und starte es neu: Sie wird aus der Sicherung neu aufgebaut.</translation>
    </message>
    <message>
      <source>Close other programs and try again; if it stays so, restart the computer.</source>
      <translation>Schließe andere Programme und versuche es noch einmal; bleibt es so, starte den Rechner neu.</translation>
    </message>
    <message>
      <source>Close other programs, or choose a smaller model.</source>
      <translation>Schließe andere Programme oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
      <source>Close that program, then try again.</source>
      <translation>Schließe dieses Programm und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Close the form to see the bank as it is now, then change it again.</source>
      <translation>Schließe das Formular, um den jetzigen Fragenkatalog zu sehen, und ändere ihn dann noch einmal.</translation>
    </message>
    <message>
      <source>Close the window and run voice-interview recover: it puts them into sessions.</source>
      <translation>Schließe die App und öffne sie neu: Sie ordnet sie Sitzungen zu.</translation>
    </message>
    <message>
      <source>Column {value} was taken for the questions.</source>
      <translation>Spalte {value} wurde für die Fragen genommen.</translation>
    </message>
    <message>
      <source>Connect a speaker and look again.</source>
      <translation>Schließe einen Lautsprecher an und suche erneut.</translation>
    </message>
    <message>
      <source>Connect its disk and start again, or choose “Don't move it” in the settings.</source>
      <translation>Schließe die Platte an und starte neu, oder wähle in den Einstellungen „Nicht umziehen“.</translation>
    </message>
    <message>
      <source>Connect its disk, choose another with --data-dir, or delete {value}.</source>
      <translation>Schließe die Platte an, wähle mit --data-dir einen anderen oder lösche {value}.</translation>
    </message>
    <message>
      <source>Connect one and look again; until then, answer with audio files.</source>
      <translation>Schließe eines an und suche erneut; bis dahin antworte mit Audiodateien.</translation>
    </message>
    <message>
      <source>Connect one or choose another, then go on; or answer with an audio file.</source>
      <translation>Schließe eines an oder wähle ein anderes und mach weiter; oder antworte mit einer Audiodatei.</translation>
    </message>
    <message>
      <source>Correct the file and check it with: voice-interview banks validate FILE.</source>
      <translation>Berichtige die Datei; Fragen &gt; Importieren zeigt jeden Fehler mit seiner Zeile.</translation>
    </message>
    <message>
      <source>Correct the file and import it again.</source>
      <translation>Verbessere die Datei und importiere sie noch einmal.</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Datenordner</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Datenbank</translation>
    </message>
    <message>
      <source>Delete that folder and fetch it again: voice-interview models fetch {name}.</source>
      <translation>Lösche diesen Ordner und hole {name} neu unter Einstellungen &gt; Sprachmodelle.</translation>
    </message>
    <message>
      <source>Delete that folder and install the model with  pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Lösche diesen Ordner und installiere die App neu, oder wähle ein anderes Modell unter Einstellungen &gt; Sprachmodelle.</translation>
    </message>
    <message>
      <source>Delete them once nothing is missed.</source>
      <translation>Lösche sie, sobald nichts vermisst wird.</translation>
    </message>
    <message>
      <source>Delete {value}: the next start makes a new one.</source>
      <translation>Lösche {value}: Der nächste Start legt es neu an.</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Platte</translation>
    </message>
    <message>
      <source>End the call or the recording there, or choose another microphone, then go on.</source>
      <translation>Beende dort den Anruf oder die Aufnahme, oder wähle ein anderes Mikrofon, und mach weiter.</translation>
    </message>
    <message>
      <source>Fetch it again later, or from another address with --from.</source>
      <translation>Hole es später noch einmal.</translation>
    </message>
    <message>
      <source>Fetch it with  voice-interview models fetch {name}  or import it with  voice-interview models import FOLDER.</source>
      <translation>Hole {name} unter Einstellungen &gt; Sprachmodelle oder importiere es dort.</translation>
    </message>
    <message>
      <source>Fetching {name} was cancelled.</source>
      <translation>Das Laden von {name} wurde abgebrochen.</translation>
    </message>
    <message>
      <source>Free {value} MB there, or choose another folder with --data-dir.</source>
      <translation>Schaffe dort {value} MB Platz, oder wähle einen anderen Ordner mit --data-dir.</translation>
    </message>
    <message>
      <source>Give an address that begins with https://, or download the files yourself and use voice-interview models import.</source>
      <translation>Gib eine Adresse an, die mit https:// beginnt, oder lade die Dateien selbst und importiere sie unter Einstellungen &gt; Sprachmodelle.</translation>
    </message>
    <message>
      <source>Give one of them another id.</source>
      <translation>Gib einem davon eine andere id.</translation>
    </message>
    <message>
      <source>Give the folder of one of them.</source>
      <translation>Gib den Ordner eines davon an.</translation>
    </message>
    <message>
      <source>Go on when you are ready: the answer continues.</source>
      <translation>Mach weiter, wenn du so weit bist: Die Antwort geht weiter.</translation>
    </message>
    <message>
      <source>Go on with the next question; transcribe this one later, or with another model.</source>
      <translation>Mach mit der nächsten Frage weiter; transkribiere diese Antwort später oder mit einem anderen Modell.</translation>
    </message>
    <message>
      <source>Go on with this answer, keep it as it is, or discard it.</source>
      <translation>Setze diese Antwort fort, behalte sie so oder verwirf sie.</translation>
    </message>
    <message>
      <source>Go on: it is started anew. If that fails, choose another microphone.</source>
      <translation>Mach weiter: Es wird neu gestartet. Misslingt das, wähle ein anderes Mikrofon.</translation>
    </message>
    <message>
      <source>HTML was left out.</source>
      <translation>HTML wurde ausgelassen.</translation>
    </message>
    <message>
      <source>Hold a session first.</source>
      <translation>Halte zuerst eine Sitzung.</translation>
    </message>
    <message>
      <source>Ids that start with `probe-` are kept for the probes of key points.</source>
      <translation>Ids, die mit `probe-` beginnen, gehören den gezielten Nachfragen der Kernpunkte.</translation>
    </message>
    <message>
      <source>If they must go at once, delete the file {backup}.</source>
      <translation>Sollen sie sofort weg, lösche die Datei {backup}.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]"  or put its files ({files}) into {folder}.</source>
      <translation>Installiere die App neu, oder lege die Dateien des Modells ({files}) in {folder}.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]".</source>
      <translation>Installiere die App neu, wenn es fehlt, oder wähle ein anderes unter Einstellungen &gt; Sprachmodelle.</translation>
    </message>
    <message>
      <source>Install it: pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Wähle ein anderes unter Einstellungen &gt; Sprachmodelle, oder installiere die App neu.</translation>
    </message>
    <message>
      <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, Arch), then start again.</source>
      <translation>Installiere libportaudio2 (Debian, Ubuntu) oder portaudio (Fedora, Arch) und starte neu.</translation>
    </message>
    <message>
      <source>Install the newer version again, or choose another folder with --data-dir.</source>
      <translation>Installiere wieder die neuere Version oder wähle mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
      <source>It can be read as a whole.</source>
      <translation>Sie ist als Ganzes lesbar.</translation>
    </message>
    <message>
      <source>It can be written, and the app was closed last time.</source>
      <translation>Er ist beschreibbar, und die App wurde letztes Mal geschlossen.</translation>
    </message>
    <message>
      <source>It can't be written ({strerror}).</source>
      <translation>Er ist nicht beschreibbar ({strerror}).</translation>
    </message>
    <message>
      <source>It delivers nothing.</source>
      <translation>Es liefert nichts.</translation>
    </message>
    <message>
      <source>It did not answer within {patience_s} seconds.</source>
      <translation>Innerhalb von {patience_s} Sekunden kam keine Antwort.</translation>
    </message>
    <message>
      <source>It did not answer.</source>
      <translation>Sie hat nicht geantwortet.</translation>
    </message>
    <message>
      <source>It is damaged.</source>
      <translation>Sie ist beschädigt.</translation>
    </message>
    <message>
      <source>It must hold {value}.</source>
      <translation>Es muss {value} enthalten.</translation>
    </message>
    <message>
      <source>It needs about {value} MB of memory; close other programs, or choose a smaller model.</source>
      <translation>Es braucht etwa {value} MB Arbeitsspeicher; schließe andere Programme oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
      <source>It spoke on the speaker.</source>
      <translation>Sie hat über den Lautsprecher gesprochen.</translation>
    </message>
    <message>
      <source>It stays where it is.</source>
      <translation>Er bleibt, wo er ist.</translation>
    </message>
    <message>
      <source>It was left as it is.</source>
      <translation>Sie blieb, wie sie war.</translation>
    </message>
    <message>
      <source>It was never fetched, or is removed already.</source>
      <translation>Es wurde nie geladen oder ist schon entfernt.</translation>
    </message>
    <message>
      <source>It was not changed, and nothing was written.</source>
      <translation>Sie wurde nicht geändert, und nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>It was not loaded.</source>
      <translation>Es wurde nicht geladen.</translation>
    </message>
    <message>
      <source>It was not loaded; the file is unchanged.</source>
      <translation>Sie wurde nicht geladen; die Datei ist unverändert.</translation>
    </message>
    <message>
      <source>It was not used; recordings are kept and can be transcribed later.</source>
      <translation>Es wurde nicht benutzt; Aufnahmen bleiben erhalten und können später transkribiert werden.</translation>
    </message>
    <message>
      <source>It was removed.</source>
      <translation>Es wurde entfernt.</translation>
    </message>
    <message>
      <source>Its categories: {value}.</source>
      <translation>Seine Kategorien: {value}.</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>Left out, a bank has {MAX_ENTRIES} questions at most.</source>
      <translation>Ausgelassen, ein Katalog hat höchstens {MAX_ENTRIES} Fragen.</translation>
    </message>
    <message>
      <source>Left out, it asks nothing: {value}</source>
      <translation>Ausgelassen, es fragt nichts: {value}</translation>
    </message>
    <message>
      <source>Left out, it is the question of line {same} again.</source>
      <translation>Ausgelassen, es ist noch einmal die Frage aus Zeile {same}.</translation>
    </message>
    <message>
      <source>Left out, it is too long: {value}</source>
      <translation>Ausgelassen, zu lang: {value}</translation>
    </message>
    <message>
      <source>Look after the network. {again} Without one: models import.</source>
      <translation>Sieh nach dem Netz. {again} Ohne Netz: models import.</translation>
    </message>
    <message>
      <source>Look at the bank as it is now.</source>
      <translation>Sieh dir den Fragenkatalog an, wie er jetzt ist.</translation>
    </message>
    <message>
      <source>Look into the data folder's audio.</source>
      <translation>Sieh im Audio-Ordner der Daten nach.</translation>
    </message>
    <message>
      <source>Look into the log in the data folder, and report it.</source>
      <translation>Sieh in das Protokoll im Datenordner und melde es.</translation>
    </message>
    <message>
      <source>Look through the settings and choose again what is wrong; that writes them anew.</source>
      <translation>Sieh die Einstellungen durch und wähle neu, was nicht stimmt; dann werden sie neu geschrieben.</translation>
    </message>
    <message>
      <source>Make room on it, for example by emptying the trash, then go on.</source>
      <translation>Schaffe Platz, etwa indem du den Papierkorb leerst, und mach weiter.</translation>
    </message>
    <message>
      <source>Make room on the disk and close other programs that use the file: the next deletion clears it.</source>
      <translation>Schaffe Platz auf der Platte und schließe andere Programme, die die Datei benutzen: Das nächste Löschen räumt sie auf.</translation>
    </message>
    <message>
      <source>Make room on the disk of the data folder.</source>
      <translation>Schaffe Platz auf der Platte des Datenordners.</translation>
    </message>
    <message>
      <source>Make room on the disk, or check the permissions of the data folder.</source>
      <translation>Schaffe Platz auf der Platte oder prüfe die Rechte des Datenordners.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder.</source>
      <translation>Schaffe Platz auf der Platte oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Make room on the disk, then start again: it is rebuilt then.</source>
      <translation>Schaffe Platz auf der Platte und starte neu: Dann wird sie neu aufgebaut.</translation>
    </message>
    <message>
      <source>Make room on the disk, then try again.</source>
      <translation>Schaffe Platz auf der Platte und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Make the change there.</source>
      <translation>Mach die Änderung dort.</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Mikrofon</translation>
    </message>
    <message>
      <source>Models are fetched over https only, and not from {address}.</source>
      <translation>Modelle werden nur über https geladen, nicht von {address}.</translation>
    </message>
    <message>
      <source>Models that packages carry are removed with pip uninstall.</source>
      <translation>Modelle, die mit Paketen kommen, entfernt pip uninstall.</translation>
    </message>
    <message>
      <source>Name one file.</source>
      <translation>Nenne eine Datei.</translation>
    </message>
    <message>
      <source>Name the columns in the first row: question, category, title, star, follow-up.</source>
      <translation>Benenne die Spalten in der ersten Zeile: question, category, title, star, follow-up.</translation>
    </message>
    <message>
      <source>Neither change is lost: yours is still in the form.</source>
      <translation>Keine Änderung ist verloren: Deine steht noch im Formular.</translation>
    </message>
    <message>
      <source>No column is called question, and none is full of questions (line {line}).</source>
      <translation>Keine Spalte heißt question, und keine ist voller Fragen (Zeile {line}).</translation>
    </message>
    <message>
      <source>No file was written.</source>
      <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
      <source>No microphone could be opened.</source>
      <translation>Es ließ sich kein Mikrofon öffnen.</translation>
    </message>
    <message>
      <source>No microphone was found.</source>
      <translation>Es wurde kein Mikrofon gefunden.</translation>
    </message>
    <message>
      <source>No question was found in {name}.{first}</source>
      <translation>In {name} wurde keine Frage gefunden.{first}</translation>
    </message>
    <message>
      <source>No speaker was found.</source>
      <translation>Es wurde kein Lautsprecher gefunden.</translation>
    </message>
    <message>
      <source>No speech engine was found.</source>
      <translation>Es wurde keine Sprachausgabe gefunden.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was changed; the recordings are still in the audio folder beside it.</source>
      <translation>Nichts wurde geändert; die Aufnahmen liegen noch daneben im Audio-Ordner.</translation>
    </message>
    <message>
      <source>Nothing was left behind; recordings are kept and can be transcribed later.</source>
      <translation>Nichts blieb zurück; Aufnahmen bleiben erhalten und können später transkribiert werden.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>Nichts wurde verlegt.</translation>
    </message>
    <message>
      <source>Nothing was started.</source>
      <translation>Nichts wurde gestartet.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>On Linux install espeak-ng; on Windows and macOS add a voice in the system settings.</source>
      <translation>Installiere unter Linux espeak-ng; unter Windows und macOS füge in den Systemeinstellungen eine Stimme hinzu.</translation>
    </message>
    <message>
      <source>Only you can read {folder}.</source>
      <translation>Nur du kannst {folder} lesen.</translation>
    </message>
    <message>
      <source>Permissions</source>
      <translation>Rechte</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Reiner Text</translation>
    </message>
    <message>
      <source>Questions are only shown.</source>
      <translation>Fragen werden nur gezeigt.</translation>
    </message>
    <message>
      <source>Questions are shown instead of spoken.</source>
      <translation>Fragen werden gezeigt statt gesprochen.</translation>
    </message>
    <message>
      <source>Read it on the screen and go on; voice-interview doctor tells how to get a voice.</source>
      <translation>Lies sie auf dem Bildschirm und mach weiter; Einstellungen &gt; Diagnose sagt, wie man eine Stimme bekommt.</translation>
    </message>
    <message>
      <source>Read the question on the screen; connect one, or choose another in the settings.</source>
      <translation>Lies die Frage auf dem Bildschirm; schließe einen an oder wähle in den Einstellungen einen anderen.</translation>
    </message>
    <message>
      <source>Recordings</source>
      <translation>Aufnahmen</translation>
    </message>
    <message>
      <source>Recordings are kept; they can be transcribed later.</source>
      <translation>Aufnahmen bleiben erhalten; sie können später transkribiert werden.</translation>
    </message>
    <message>
      <source>Restart the sound system.</source>
      <translation>Starte das Tonsystem neu.</translation>
    </message>
    <message>
      <source>Room for only {minutes} minutes of recording.</source>
      <translation>Platz für nur {minutes} Minuten Aufnahme.</translation>
    </message>
    <message>
      <source>Room for {room} hours of recording.</source>
      <translation>Platz für {room} Stunden Aufnahme.</translation>
    </message>
    <message>
      <source>Run: chmod -R go= {folder}</source>
      <translation>Führe aus: chmod -R go= {folder}</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or import it with: voice-interview banks import FILE -o BANK.yaml.</source>
      <translation>Speichere sie als UTF-8, oder lies sie unter Fragen &gt; Importieren ein.</translation>
    </message>
    <message>
      <source>Save it as text, Markdown, CSV, JSON or YAML and import that.</source>
      <translation>Speichere sie als Text, Markdown, CSV, JSON oder YAML und importiere das.</translation>
    </message>
    <message>
      <source>Say it with --name, one of {value}.</source>
      <translation>Sein Name muss einer von {value} sein.</translation>
    </message>
    <message>
      <source>See its questions: voice-interview banks show {id}.</source>
      <translation>Die Fragen von {id} stehen unter Fragen.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Some follow-ups were left out: too long, or too many.</source>
      <translation>Einige Nachfragen wurden ausgelassen: zu lang oder zu viele.</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Lautsprecher</translation>
    </message>
    <message>
      <source>Speech model</source>
      <translation>Sprachmodell</translation>
    </message>
    <message>
      <source>Split it into several question banks.</source>
      <translation>Teile sie in mehrere Fragenkataloge auf.</translation>
    </message>
    <message>
      <source>Split it into smaller files.</source>
      <translation>Teile sie in kleinere Dateien auf.</translation>
    </message>
    <message>
      <source>Start the app: it is rebuilt from the backup, the rest and the recordings.</source>
      <translation>Starte die App: Sie wird aus der Sicherung, dem Rest und den Aufnahmen neu aufgebaut.</translation>
    </message>
    <message>
      <source>Start the app: it looks after what was left.</source>
      <translation>Starte die App: Sie sieht nach, was übrig blieb.</translation>
    </message>
    <message>
      <source>Start the app: it makes one each day on which it is used.</source>
      <translation>Starte die App: Sie legt an jedem Tag, an dem sie benutzt wird, eine an.</translation>
    </message>
    <message>
      <source>Stop what plays or uses it, check the folder's permissions, then delete it again.</source>
      <translation>Beende, was sie abspielt oder benutzt, prüfe die Rechte des Ordners und lösche sie noch einmal.</translation>
    </message>
    <message>
      <source>SubRip subtitles</source>
      <translation>SubRip-Untertitel</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Take it in with  voice-interview models import {path} --name {name}.</source>
      <translation>Importiere {path} unter Einstellungen &gt; Sprachmodelle als {name}.</translation>
    </message>
    <message>
      <source>The PortAudio library is missing, so there is no microphone and no speaker.</source>
      <translation>Die Bibliothek PortAudio fehlt, daher gibt es weder Mikrofon noch Lautsprecher.</translation>
    </message>
    <message>
      <source>The answer could not be written to the database.</source>
      <translation>Die Antwort konnte nicht in die Datenbank geschrieben werden.</translation>
    </message>
    <message>
      <source>The app ended while you were answering.</source>
      <translation>Die App endete, während du geantwortet hast.</translation>
    </message>
    <message>
      <source>The app was not closed last time.</source>
      <translation>Die App wurde letztes Mal nicht geschlossen.</translation>
    </message>
    <message>
      <source>The backup can't be put in its place ({strerror}).</source>
      <translation>Die Sicherung lässt sich nicht an ihren Platz bringen ({strerror}).</translation>
    </message>
    <message>
      <source>The backup can't be written ({strerror}).</source>
      <translation>Die Sicherung lässt sich nicht schreiben ({strerror}).</translation>
    </message>
    <message>
      <source>The bank "{title}" has no category "{name}"{near}</source>
      <translation>Der Fragenkatalog „{title}“ hat keine Kategorie „{name}“{near}</translation>
    </message>
    <message>
      <source>The bank "{title}" has no question "{question_id}"{value}</source>
      <translation>Der Fragenkatalog „{title}“ hat keine Frage „{question_id}“{value}</translation>
    </message>
    <message>
      <source>The character {code} can't stand in a bank.</source>
      <translation>Das Zeichen {code} darf in einem Katalog nicht stehen.</translation>
    </message>
    <message>
      <source>The chosen one is not connected; {name} is used.</source>
      <translation>Das gewählte ist nicht angeschlossen; {name} wird verwendet.</translation>
    </message>
    <message>
      <source>The chosen voice is not there; the default speaks.</source>
      <translation>Die gewählte Stimme ist nicht da; die Standardstimme spricht.</translation>
    </message>
    <message>
      <source>The computer was asleep, or it stood still.</source>
      <translation>Der Computer hat geschlafen oder stand still.</translation>
    </message>
    <message>
      <source>The connection to {host} failed ({error}).</source>
      <translation>Die Verbindung zu {host} ist gescheitert ({error}).</translation>
    </message>
    <message>
      <source>The copy in {target} can't be deleted ({strerror}).</source>
      <translation>Die Kopie in {target} lässt sich nicht löschen ({strerror}).</translation>
    </message>
    <message>
      <source>The data folder can't be moved to {target} ({strerror}).</source>
      <translation>Der Datenordner lässt sich nicht nach {target} verlegen ({strerror}).</translation>
    </message>
    <message>
      <source>The data folder can't be moved: {target} is not there.</source>
      <translation>Der Datenordner lässt sich nicht verlegen: {target} ist nicht da.</translation>
    </message>
    <message>
      <source>The data folder in use is untouched.</source>
      <translation>Der benutzte Datenordner ist unberührt.</translation>
    </message>
    <message>
      <source>The data folder is in your profile.</source>
      <translation>Der Datenordner liegt in deinem Profil.</translation>
    </message>
    <message>
      <source>The data folder stays where it is.</source>
      <translation>Der Datenordner bleibt, wo er ist.</translation>
    </message>
    <message>
      <source>The data folder {moved} is not there.</source>
      <translation>Der Datenordner {moved} ist nicht da.</translation>
    </message>
    <message>
      <source>The database {database} can't be opened ({strerror}).</source>
      <translation>Die Datenbank {database} lässt sich nicht öffnen ({strerror}).</translation>
    </message>
    <message>
      <source>The database {database} is damaged and could not be set aside ({strerror}).</source>
      <translation>Die Datenbank {database} ist beschädigt und ließ sich nicht beiseitelegen ({strerror}).</translation>
    </message>
    <message>
      <source>The database {database} is damaged.</source>
      <translation>Die Datenbank {database} ist beschädigt.</translation>
    </message>
    <message>
      <source>The database {value} can't be opened.</source>
      <translation>Die Datenbank {value} lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>The database {value} can't be written.</source>
      <translation>Die Datenbank {value} lässt sich nicht beschreiben.</translation>
    </message>
    <message>
      <source>The database {value} is in use by another program.</source>
      <translation>Die Datenbank {value} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
      <source>The database {value} may not be opened.</source>
      <translation>Die Datenbank {value} darf nicht geöffnet werden.</translation>
    </message>
    <message>
      <source>The disk failed while the database {value} was read or written.</source>
      <translation>Die Platte versagte, als die Datenbank {value} gelesen oder geschrieben wurde.</translation>
    </message>
    <message>
      <source>The disk is full, or it can't be written.</source>
      <translation>Die Platte ist voll oder lässt sich nicht beschreiben.</translation>
    </message>
    <message>
      <source>The export could not be written to {folder} ({strerror}).</source>
      <translation>Der Export ließ sich nicht nach {folder} schreiben ({strerror}).</translation>
    </message>
    <message>
      <source>The file is larger than 1 MB.</source>
      <translation>Die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
      <source>The file is not UTF-8 from here on; it was read as Windows-1252.</source>
      <translation>Ab hier ist die Datei kein UTF-8; sie wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
      <source>The file is still where it was.</source>
      <translation>Die Datei ist noch, wo sie war.</translation>
    </message>
    <message>
      <source>The file was not changed.</source>
      <translation>Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
      <source>The file {target} exists already.</source>
      <translation>Die Datei {target} gibt es schon.</translation>
    </message>
    <message>
      <source>The folder {audio_folder} can't be read ({strerror}).</source>
      <translation>Der Ordner {audio_folder} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
      <source>The folder {folder} can't be used ({strerror}).</source>
      <translation>Der Ordner {folder} ist nicht verwendbar ({strerror}).</translation>
    </message>
    <message>
      <source>The folder {own} can't be removed ({strerror}).</source>
      <translation>Der Ordner {own} lässt sich nicht entfernen ({strerror}).</translation>
    </message>
    <message>
      <source>The id "{entry_id}" is taken already (line {line}).</source>
      <translation>Die id „{entry_id}“ ist schon vergeben (Zeile {line}).</translation>
    </message>
    <message>
      <source>The microphone stopped delivering sound.</source>
      <translation>Das Mikrofon liefert keinen Ton mehr.</translation>
    </message>
    <message>
      <source>The model hears nothing in clear speech.</source>
      <translation>Das Modell hört in klarer Sprache nichts.</translation>
    </message>
    <message>
      <source>The model {name} has no sums to check its bytes by.</source>
      <translation>Für das Modell {name} gibt es keine Prüfsummen.</translation>
    </message>
    <message>
      <source>The model {name} is damaged.</source>
      <translation>Das Modell {name} ist beschädigt.</translation>
    </message>
    <message>
      <source>The model {name} is not there.</source>
      <translation>Das Modell {name} ist nicht da.</translation>
    </message>
    <message>
      <source>The new text is kept as it is.</source>
      <translation>Der neue Text bleibt, wie er ist.</translation>
    </message>
    <message>
      <source>The question bank</source>
      <translation>Der Fragenkatalog</translation>
    </message>
    <message>
      <source>The question bank "{title}" has been changed elsewhere.</source>
      <translation>Der Fragenkatalog „{title}“ wurde anderswo geändert.</translation>
    </message>
    <message>
      <source>The question could not be spoken.</source>
      <translation>Die Frage ließ sich nicht sprechen.</translation>
    </message>
    <message>
      <source>The quotes of the row that starts here can't be understood ({error}).</source>
      <translation>Die Anführungszeichen der Zeile, die hier beginnt, sind nicht zu verstehen ({error}).</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>Die Aufnahme ist gesichert.</translation>
    </message>
    <message>
      <source>The recording {name} is not there.</source>
      <translation>Die Aufnahme {name} ist nicht da.</translation>
    </message>
    <message>
      <source>The recording {path} can't be deleted ({strerror}).</source>
      <translation>Die Aufnahme {path} lässt sich nicht löschen ({strerror}).</translation>
    </message>
    <message>
      <source>The recordings are still in the audio folder beside it.</source>
      <translation>Die Aufnahmen liegen noch daneben im Audio-Ordner.</translation>
    </message>
    <message>
      <source>The session and its recordings are kept as they are.</source>
      <translation>Die Sitzung und ihre Aufnahmen bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>The session is still in the list.</source>
      <translation>Die Sitzung steht noch in der Liste.</translation>
    </message>
    <message>
      <source>The settings can't be written ({strerror}).</source>
      <translation>Die Einstellungen lassen sich nicht schreiben ({strerror}).</translation>
    </message>
    <message>
      <source>The sound of {value} takes is missing or cut short: {value2}.</source>
      <translation>Der Ton von {value} Versuchen fehlt oder ist abgeschnitten: {value2}.</translation>
    </message>
    <message>
      <source>The sound system crashed or does not answer.</source>
      <translation>Das Tonsystem ist abgestürzt oder antwortet nicht.</translation>
    </message>
    <message>
      <source>The speech model is damaged, so nothing could be transcribed.</source>
      <translation>Das Sprachmodell ist beschädigt, daher ließ sich nichts transkribieren.</translation>
    </message>
    <message>
      <source>The speech model {model} does not know the language {language}.</source>
      <translation>Das Sprachmodell {model} kennt die Sprache {language} nicht.</translation>
    </message>
    <message>
      <source>The speech model {name} comes with the app and is not fetched.</source>
      <translation>Das Sprachmodell {name} kommt mit der App und wird nicht geladen.</translation>
    </message>
    <message>
      <source>The speech model {name} could not be written to {models} ({value}).</source>
      <translation>Das Sprachmodell {name} konnte nicht nach {models} geschrieben werden ({value}).</translation>
    </message>
    <message>
      <source>The speech model {name} in {path} has no sums to check its bytes by.</source>
      <translation>Das Sprachmodell {name} in {path} hat keine Prüfsummen für seine Bytes.</translation>
    </message>
    <message>
      <source>The speech model {name} in {path} is not the one its makers published.</source>
      <translation>Das Sprachmodell {name} in {path} ist nicht das, das seine Hersteller veröffentlicht haben.</translation>
    </message>
    <message>
      <source>The speech model {name} is being fetched right now.</source>
      <translation>Das Sprachmodell {name} wird gerade geholt.</translation>
    </message>
    <message>
      <source>The speech model {name} is not there.</source>
      <translation>Das Sprachmodell {name} ist nicht da.</translation>
    </message>
    <message>
      <source>The speech model {name} is the one in use.</source>
      <translation>Das Sprachmodell {name} ist gerade in Gebrauch.</translation>
    </message>
    <message>
      <source>The speech model {name} needs about {value} MB of memory, and {value2} MB are free.</source>
      <translation>Das Sprachmodell {name} braucht etwa {value} MB Arbeitsspeicher, frei sind {value2} MB.</translation>
    </message>
    <message>
      <source>The system switched to another microphone.</source>
      <translation>Das System hat auf ein anderes Mikrofon gewechselt.</translation>
    </message>
    <message>
      <source>The test of the speech model {name} ended early: it crashed or hung.</source>
      <translation>Der Test des Sprachmodells {name} endete vorzeitig: Es ist abgestürzt oder hing.</translation>
    </message>
    <message>
      <source>The transcription crashed twice on this recording.</source>
      <translation>Die Transkription ist an dieser Aufnahme zweimal abgestürzt.</translation>
    </message>
    <message>
      <source>The transcription failed.</source>
      <translation>Die Transkription ist gescheitert.</translation>
    </message>
    <message>
      <source>The {value} MB that came are kept.</source>
      <translation>Die {value} MB, die schon kamen, bleiben.</translation>
    </message>
    <message>
      <source>Their transcripts are whole. Bring the files back from a copy of the folder.</source>
      <translation>Ihre Transkripte sind vollständig. Hole die Dateien aus einer Kopie des Ordners zurück.</translation>
    </message>
    <message>
      <source>There is no category "{category}"{near}</source>
      <translation>Es gibt keine Kategorie „{category}“{near}</translation>
    </message>
    <message>
      <source>There is no copy of the model {name} in the data folder.</source>
      <translation>Im Datenordner liegt keine Kopie des Modells {name}.</translation>
    </message>
    <message>
      <source>There is no format {name}.</source>
      <translation>Es gibt kein Format {name}.</translation>
    </message>
    <message>
      <source>There is no question bank "{bank_id}"{value}</source>
      <translation>Es gibt keinen Fragenkatalog „{bank_id}“{value}</translation>
    </message>
    <message>
      <source>There is no question here.</source>
      <translation>Hier steht keine Frage.</translation>
    </message>
    <message>
      <source>There is no question to ask.</source>
      <translation>Es gibt keine Frage, die gestellt werden kann.</translation>
    </message>
    <message>
      <source>There is no room for the database {value}, the disk is full.</source>
      <translation>Für die Datenbank {value} ist kein Platz, die Platte ist voll.</translation>
    </message>
    <message>
      <source>There is no room for {value} MB in {folder}.</source>
      <translation>Für {value} MB ist in {folder} kein Platz.</translation>
    </message>
    <message>
      <source>There is no room for {value} MB in {nearest}.</source>
      <translation>Für {value} MB ist in {nearest} kein Platz.</translation>
    </message>
    <message>
      <source>There is no speaker to play on.</source>
      <translation>Es gibt keinen Lautsprecher zum Abspielen.</translation>
    </message>
    <message>
      <source>There is no speech model called {name}.</source>
      <translation>Es gibt kein Sprachmodell namens {name}.</translation>
    </message>
    <message>
      <source>There is no speech model, so nothing could be transcribed.</source>
      <translation>Es gibt kein Sprachmodell, daher ließ sich nichts transkribieren.</translation>
    </message>
    <message>
      <source>There is no {table} {key}.</source>
      <translation>Es gibt kein {table} {key}.</translation>
    </message>
    <message>
      <source>There is none.</source>
      <translation>Es gibt keine.</translation>
    </message>
    <message>
      <source>There is nothing to back up yet.</source>
      <translation>Es gibt noch nichts zu sichern.</translation>
    </message>
    <message>
      <source>They are as they were before.</source>
      <translation>Sie sind, wie sie vorher waren.</translation>
    </message>
    <message>
      <source>They are damaged; defaults hold.</source>
      <translation>Sie sind beschädigt; die Standardwerte gelten.</translation>
    </message>
    <message>
      <source>They can be read.</source>
      <translation>Sie sind lesbar.</translation>
    </message>
    <message>
      <source>This answer has been written down anew since then.</source>
      <translation>Diese Antwort wurde seither neu aufgeschrieben.</translation>
    </message>
    <message>
      <source>This follow-up has no question before it.</source>
      <translation>Vor dieser Nachfrage steht keine Frage.</translation>
    </message>
    <message>
      <source>This has more than {max_length} entries.</source>
      <translation>Das sind mehr als {max_length} Einträge.</translation>
    </message>
    <message>
      <source>This is nested too deep.</source>
      <translation>Das ist zu tief geschachtelt.</translation>
    </message>
    <message>
      <source>This is no audio file that can be read.</source>
      <translation>Das ist keine lesbare Audiodatei.</translation>
    </message>
    <message>
      <source>This is not valid JSON: {value}.</source>
      <translation>Das ist kein gültiges JSON: {value}.</translation>
    </message>
    <message>
      <source>This is not valid YAML.</source>
      <translation>Das ist kein gültiges YAML.</translation>
    </message>
    <message>
      <source>This is not valid YAML: {advice}.</source>
      <translation>Das ist kein gültiges YAML: {advice}.</translation>
    </message>
    <message>
      <source>This is the term "{other}" again.</source>
      <translation>Das ist noch einmal der Begriff „{other}“.</translation>
    </message>
    <message>
      <source>This list needs at least one entry.</source>
      <translation>Diese Liste braucht mindestens einen Eintrag.</translation>
    </message>
    <message>
      <source>This must be a list: one entry a line, each starting with `- `.</source>
      <translation>Das muss eine Liste sein: ein Eintrag pro Zeile, jeder mit `- ` am Anfang.</translation>
    </message>
    <message>
      <source>This must be a number.</source>
      <translation>Das muss eine Zahl sein.</translation>
    </message>
    <message>
      <source>This must be a text; put it in quotes if it looks like a number or yes/no.</source>
      <translation>Das muss ein Text sein; setze ihn in Anführungszeichen, wenn er wie eine Zahl oder yes/no aussieht.</translation>
    </message>
    <message>
      <source>This must be a whole number.</source>
      <translation>Das muss eine ganze Zahl sein.</translation>
    </message>
    <message>
      <source>This must be an ordinary number.</source>
      <translation>Das muss eine gewöhnliche Zahl sein.</translation>
    </message>
    <message>
      <source>This must be at least {ge}.</source>
      <translation>Das muss mindestens {ge} sein.</translation>
    </message>
    <message>
      <source>This must be at most {le}.</source>
      <translation>Das darf höchstens {le} sein.</translation>
    </message>
    <message>
      <source>This must be the id of a category, like `my-category`.</source>
      <translation>Hier muss die id einer Kategorie stehen, wie `my-category`.</translation>
    </message>
    <message>
      <source>This must be true or false.</source>
      <translation>Das muss true oder false sein.</translation>
    </message>
    <message>
      <source>This must have fields below it, one `name: value` a line.</source>
      <translation>Darunter müssen Felder stehen, eines pro Zeile: `name: value`.</translation>
    </message>
    <message>
      <source>This number can't be read; put a text in quotes.</source>
      <translation>Diese Zahl ist nicht zu lesen; setze einen Text in Anführungszeichen.</translation>
    </message>
    <message>
      <source>This row has {value} cells for {value2} columns.</source>
      <translation>Diese Zeile hat {value} Zellen für {value2} Spalten.</translation>
    </message>
    <message>
      <source>This text has another form than it must have.</source>
      <translation>Dieser Text hat nicht die Form, die er haben muss.</translation>
    </message>
    <message>
      <source>This text has control characters in it.</source>
      <translation>In diesem Text stehen Steuerzeichen.</translation>
    </message>
    <message>
      <source>This text is empty.</source>
      <translation>Dieser Text ist leer.</translation>
    </message>
    <message>
      <source>This text is longer than {max_length} characters.</source>
      <translation>Dieser Text ist länger als {max_length} Zeichen.</translation>
    </message>
    <message>
      <source>This version reads banks of `schema: {SCHEMA}` only.</source>
      <translation>Diese Version liest nur Fragenkataloge mit `schema: {SCHEMA}`.</translation>
    </message>
    <message>
      <source>Transcription</source>
      <translation>Transkription</translation>
    </message>
    <message>
      <source>Try again, or choose another model.</source>
      <translation>Versuche es noch einmal oder wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Unpack it yourself, look at it, and import the folder.</source>
      <translation>Entpacke es selbst, sieh es dir an und importiere den Ordner.</translation>
    </message>
    <message>
      <source>Use  voice-interview transcribe  for other audio files.</source>
      <translation>Andere Audiodateien gibt man bei einer Frage als Antwort an.</translation>
    </message>
    <message>
      <source>Use voice-interview sessions export, which writes one file for each answer.</source>
      <translation>Exportiere die Antworten einzeln.</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>Voice Interview is open with it.</source>
      <translation>Voice Interview ist damit geöffnet.</translation>
    </message>
    <message>
      <source>Wait for it, or cancel it, in the window or the terminal where it was begun.</source>
      <translation>Warte darauf, oder brich es in dem Fenster oder Terminal ab, in dem es begonnen wurde.</translation>
    </message>
    <message>
      <source>WebVTT subtitles</source>
      <translation>WebVTT-Untertitel</translation>
    </message>
    <message>
      <source>What is left of it is not used.</source>
      <translation>Was davon übrig ist, wird nicht verwendet.</translation>
    </message>
    <message>
      <source>What is stored is unchanged.</source>
      <translation>Das Gespeicherte ist unverändert.</translation>
    </message>
    <message>
      <source>What was there is kept in {root}.</source>
      <translation>Was dort war, bleibt in {root}.</translation>
    </message>
    <message>
      <source>What was to be deleted is deleted, but its words may still be in that backup.</source>
      <translation>Was gelöscht werden sollte, ist gelöscht, aber seine Wörter können noch in dieser Sicherung stehen.</translation>
    </message>
    <message>
      <source>What was to be deleted is deleted, but its words may still be in that file.</source>
      <translation>Was gelöscht werden sollte, ist gelöscht, aber seine Wörter können noch in dieser Datei stehen.</translation>
    </message>
    <message>
      <source>What {address} sends as {name} can't be used: {why}.</source>
      <translation>Was {address} als {name} sendet, ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
      <source>Which model {name} holds is not clear from its name.</source>
      <translation>Welches Modell {name} enthält, sagt sein Name nicht.</translation>
    </message>
    <message>
      <source>Write one question a line, as a numbered list, or as a table with a column `question`.</source>
      <translation>Schreibe eine Frage pro Zeile, als nummerierte Liste oder als Tabelle mit einer Spalte `question`.</translation>
    </message>
    <message>
      <source>Your sessions were stored by a newer version of Voice Interview (database version {version}, this app knows {value}).</source>
      <translation>Deine Sitzungen stammen von einer neueren Version von Voice Interview (Datenbankversion {version}, diese App kennt {value}).</translation>
    </message>
    <message>
      <source>a bank is one document</source>
      <translation>ein Katalog ist ein einziges Dokument</translation>
    </message>
    <message>
      <source>a colon inside a text needs quotes round the text</source>
      <translation>ein Text mit Doppelpunkt braucht Anführungszeichen</translation>
    </message>
    <message>
      <source>a colon is missing, or a text needs quotes</source>
      <translation>ein Doppelpunkt fehlt, oder ein Text braucht Anführungszeichen</translation>
    </message>
    <message>
      <source>a comma or a closing bracket is missing</source>
      <translation>ein Komma oder eine schließende Klammer fehlt</translation>
    </message>
    <message>
      <source>a quote or bracket is never closed</source>
      <translation>ein Anführungszeichen oder eine Klammer wird nie geschlossen</translation>
    </message>
    <message>
      <source>a value is missing, or a text needs quotes</source>
      <translation>ein Wert fehlt, oder ein Text braucht Anführungszeichen</translation>
    </message>
    <message>
      <source>indent with spaces, not tabs, and quote a text that starts so</source>
      <translation>rücke mit Leerzeichen ein, nicht mit Tabulatoren, und setze einen Text, der so beginnt, in Anführungszeichen</translation>
    </message>
    <message>
      <source>the indentation does not match the lines above</source>
      <translation>die Einrückung passt nicht zu den Zeilen darüber</translation>
    </message>
    <message>
      <source>the indentation does not match, or a text needs quotes</source>
      <translation>die Einrückung passt nicht, oder ein Text braucht Anführungszeichen</translation>
    </message>
    <message>
      <source>voice-interview sessions list shows what there is.</source>
      <translation>Auswertung zeigt, was es gibt.</translation>
    </message>
    <message>
      <source>{device}, {loudest_dbfs} dBFS at its loudest.</source>
      <translation>{device}, höchstens {loudest_dbfs} dBFS laut.</translation>
    </message>
    <message>
      <source>{filename} can't be deleted ({strerror}).</source>
      <translation>{filename} lässt sich nicht löschen ({strerror}).</translation>
    </message>
    <message>
      <source>{host} does not answer as a publisher of {name} does.</source>
      <translation>{host} antwortet nicht wie ein Herausgeber von {name}.</translation>
    </message>
    <message>
      <source>{host} does not give {name} (HTTP {status}).</source>
      <translation>{host} gibt {name} nicht her (HTTP {status}).</translation>
    </message>
    <message>
      <source>{name} can't be read ({strerror}).</source>
      <translation>{name} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
      <source>{name} could not be written down: the transcription crashed.</source>
      <translation>{name} ließ sich nicht aufschreiben: Die Transkription ist abgestürzt.</translation>
    </message>
    <message>
      <source>{name} has a mistake on line {place}: {sentence}</source>
      <translation>{name} hat einen Fehler in Zeile {place}: {sentence}</translation>
    </message>
    <message>
      <source>{name} has been changed by another program since.</source>
      <translation>{name} wurde inzwischen von einem anderen Programm geändert.</translation>
    </message>
    <message>
      <source>{name} has the id "{bank_id}" that {name2} has as well.</source>
      <translation>{name} hat die id „{bank_id}“, die auch {name2} hat.</translation>
    </message>
    <message>
      <source>{name} has {count} mistakes, the first on line {place}: {sentence}</source>
      <translation>{name} hat {count} Fehler, den ersten in Zeile {place}: {sentence}</translation>
    </message>
    <message>
      <source>{name} is damaged.</source>
      <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
      <source>{name} is larger than 1 MB.</source>
      <translation>{name} ist größer als 1 MB.</translation>
    </message>
    <message>
      <source>{name} is no recording of this app.</source>
      <translation>{name} ist keine Aufnahme dieser App.</translation>
    </message>
    <message>
      <source>{name} is no whole backup of Voice Interview.</source>
      <translation>{name} ist keine vollständige Sicherung von Voice Interview.</translation>
    </message>
    <message>
      <source>{name} is not UTF-8 text (byte {start}).</source>
      <translation>{name} ist kein UTF-8-Text (Byte {start}).</translation>
    </message>
    <message>
      <source>{name} is not a text file.</source>
      <translation>{name} ist keine Textdatei.</translation>
    </message>
    <message>
      <source>{name} is used.</source>
      <translation>{name} wird verwendet.</translation>
    </message>
    <message>
      <source>{name}, on this computer</source>
      <translation>{name}, auf diesem Computer</translation>
    </message>
    <message>
      <source>{name}, {voice_rate_wpm} words/min</source>
      <translation>{name}, {voice_rate_wpm} Wörter/min</translation>
    </message>
    <message>
      <source>{path} can't be imported: {why}.</source>
      <translation>{path} lässt sich nicht importieren: {why}.</translation>
    </message>
    <message>
      <source>{path} can't be read ({reason}).</source>
      <translation>{path} ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
      <source>{path} can't be read ({strerror}).</source>
      <translation>{path} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
      <source>{path} can't be written ({strerror}).</source>
      <translation>{path} lässt sich nicht schreiben ({strerror}).</translation>
    </message>
    <message>
      <source>{path} holds several models.</source>
      <translation>{path} enthält mehrere Modelle.</translation>
    </message>
    <message>
      <source>{path} is empty.</source>
      <translation>{path} ist leer.</translation>
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
      <source>{path} is not there.</source>
      <translation>{path} ist nicht da.</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} gibt es schon.</translation>
    </message>
    <message>
      <source>{source} is not the speech model {name}: {why}.</source>
      <translation>{source} ist nicht das Sprachmodell {name}: {why}.</translation>
    </message>
    <message>
      <source>{target} is not empty.</source>
      <translation>{target} ist nicht leer.</translation>
    </message>
    <message>
      <source>{target} lies inside the data folder, or around it.</source>
      <translation>{target} liegt im Datenordner oder um ihn herum.</translation>
    </message>
    <message>
      <source>{title} holds one answer, not a session.</source>
      <translation>{title} fasst eine Antwort, keine Sitzung.</translation>
    </message>
    <message>
      <source>{value} belong to no session; they lie in {audio_folder}.</source>
      <translation>{value} gehören zu keiner Sitzung; sie liegen in {audio_folder}.</translation>
    </message>
    <message>
      <source>{value} can't be written ({strerror}).</source>
      <translation>{value} kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
      <source>{value} files of damaged databases were set aside in {root}.</source>
      <translation>{value} Dateien beschädigter Datenbanken liegen beiseite in {root}.</translation>
    </message>
    <message>
      <source>{value} files or folders can be read by others.</source>
      <translation>{value} Dateien oder Ordner sind für andere lesbar.</translation>
    </message>
    <message>
      <source>{value} is no difficulty from {easiest} to {hardest}.</source>
      <translation>{value} ist keine Schwierigkeit von {easiest} bis {hardest}.</translation>
    </message>
    <message>
      <source>{value} is no number of seconds from {value2} to {value22}.</source>
      <translation>{value} ist keine Zahl von Sekunden von {value2} bis {value22}.</translation>
    </message>
    <message>
      <source>{value} is not a field that is read; left out.</source>
      <translation>{value} ist kein Feld, das gelesen wird; ausgelassen.</translation>
    </message>
    <message>
      <source>{value}, each in its session.</source>
      <translation>{value}, jede in ihrer Sitzung.</translation>
    </message>
    <message>
      <source>{value}, the newest of {newest}.</source>
      <translation>{value}, die neueste vom {newest}.</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n Antwort</numerusform>
        <numerusform>%n Antworten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n category/categories</source>
      <translation>
        <numerusform>%n Kategorie</numerusform>
        <numerusform>%n Kategorien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n follow-up(s)</source>
      <translation>
        <numerusform>%n Nachfrage</numerusform>
        <numerusform>%n Nachfragen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n Minute</numerusform>
        <numerusform>%n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n Frage</numerusform>
        <numerusform>%n Fragen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n recording(s)</source>
      <translation>
        <numerusform>%n Aufnahme</numerusform>
        <numerusform>%n Aufnahmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n session(s)</source>
      <translation>
        <numerusform>%n Sitzung</numerusform>
        <numerusform>%n Sitzungen</numerusform>
      </translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <source>At {at} the app had ended; the recording goes on after it.</source>
      <translation>Bei {at} hatte die App geendet; danach geht die Aufnahme weiter.</translation>
    </message>
    <message>
      <source>At {at} the computer was asleep; the recording goes on after it.</source>
      <translation>Bei {at} hat der Computer geschlafen; danach geht die Aufnahme weiter.</translation>
    </message>
    <message>
      <source>At {at} the microphone had gone; the recording goes on after it.</source>
      <translation>Bei {at} war das Mikrofon weg; danach geht die Aufnahme weiter.</translation>
    </message>
    <message>
      <source>At {at} the sound system crashed; the recording goes on after it.</source>
      <translation>Bei {at} ist das Tonsystem abgestürzt; danach geht die Aufnahme weiter.</translation>
    </message>
    <message>
      <source>Each is compared sample by sample before the larger file goes, between sessions.</source>
      <translation>Jede wird Wert für Wert verglichen, bevor die größere Datei geht, zwischen den Sitzungen.</translation>
    </message>
    <message>
      <source>MMM d</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>MMM d, yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>Other files: {count} (backups, reports, set-aside files, spoken questions)</source>
      <translation>Andere Dateien: {count} (Sicherungen, Berichte, Beiseitegelegtes, gesprochene Fragen)</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situation</translation>
    </message>
    <message>
      <source>Some time ago</source>
      <translation>Vor einiger Zeit</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>dddd, MMMM d</source>
      <translation>dddd, d. MMMM</translation>
    </message>
    <message>
      <source>dddd, MMMM d, yyyy</source>
      <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
      <source>pressure</source>
      <translation>mit Druck</translation>
    </message>
    <message>
      <source>relaxed</source>
      <translation>entspannt</translation>
    </message>
    <message>
      <source>today {time}</source>
      <translation>heute {time}</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{missing} s missing at {at}.</source>
      <translation>{missing} s fehlen bei {at}.</translation>
    </message>
    <message>
      <source>{name}, a damaged database that was set aside, may still hold words of it.</source>
      <translation>{name}, eine beschädigte, beiseitegelegte Datenbank, kann noch Worte davon enthalten.</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>{recordings} take {now} instead of {before} MB.</source>
      <translation>{recordings} belegen {now} statt {before} MB.</translation>
    </message>
    <message>
      <source>{sessions}: {recordings}, {length} of sound, with texts, edits and notes</source>
      <translation>{sessions}: {recordings}, {length} Ton, mit Texten, Bearbeitungen und Notizen</translation>
    </message>
  </context>
  <context>
    <name>trends</name>
    <message>
      <source>Action share</source>
      <translation>Anteil der Handlung</translation>
    </message>
    <message>
      <source>Down from {then} over {n} sessions.</source>
      <translation>Weniger als {then} vor {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Faster by {by} over {n} sessions.</source>
      <translation>Schneller um {by} über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Fine below {high} s between sentences.</source>
      <translation>In Ordnung unter {high} s zwischen Sätzen.</translation>
    </message>
    <message>
      <source>Good from {low} to {high}.</source>
      <translation>Gut von {low} bis {high}.</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Longer by {by} over {n} sessions.</source>
      <translation>Länger um {by} über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Longer by {by} s over {n} sessions.</source>
      <translation>Länger um {by} s über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Longest pause</source>
      <translation>Längste Pause</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Shorter by {by} over {n} sessions.</source>
      <translation>Kürzer um {by} über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Shorter by {by} s over {n} sessions.</source>
      <translation>Kürzer um {by} s über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Slower by {by} over {n} sessions.</source>
      <translation>Langsamer um {by} über {n} Sitzungen.</translation>
    </message>
    <message>
      <source>Up from {then} over {n} sessions.</source>
      <translation>Mehr als {then} vor {n} Sitzungen.</translation>
    </message>
    <message>
      <source>an answer</source>
      <translation>je Antwort</translation>
    </message>
    <message>
      <source>of STAR</source>
      <translation>von STAR</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>Wörter/min</translation>
    </message>
  </context>
</TS>
