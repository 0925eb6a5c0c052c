<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AnswerDelegate</name>
    <message>
      <source>no {parts}</source>
      <translation>sin {parts}</translation>
    </message>
  </context>
  <context>
    <name>AnswerPanel</name>
    <message>
      <source>Click a word to hear it.</source>
      <translation>Haz clic en una palabra para oírla.</translation>
    </message>
    <message>
      <source>Get a speech model…</source>
      <translation>Obtener un modelo de voz…</translation>
    </message>
    <message>
      <source>No words were heard. Is the microphone muted?</source>
      <translation>No se oyó ninguna palabra. ¿Está silenciado el micrófono?</translation>
    </message>
    <message>
      <source>The text follows when no session runs. The recording can be heard.</source>
      <translation>El texto llegará cuando no haya ninguna sesión en curso. La grabación ya se puede oír.</translation>
    </message>
    <message>
      <source>Your answer</source>
      <translation>Tu respuesta</translation>
    </message>
  </context>
  <context>
    <name>AnswerTable</name>
    <message>
      <source>Key points</source>
      <translation>Puntos clave</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>One pause</source>
      <translation>Una pausa</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Ritmo</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Pregunta</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>The longest of {n} pauses</source>
      <translation>La más larga de {n} pausas</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>toma {n}</translation>
    </message>
    <message>
      <source>{covered} of {all}</source>
      <translation>{covered} de {all}</translation>
    </message>
    <message>
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <source>{title}, a favorite</source>
      <translation>{title}, favorita</translation>
    </message>
  </context>
  <context>
    <name>AskLeave</name>
    <message>
      <source>Continue later</source>
      <translation>Continuar más tarde</translation>
    </message>
    <message>
      <source>End now</source>
      <translation>Terminar ahora</translation>
    </message>
    <message>
      <source>End this session? What was recorded is kept.</source>
      <translation>¿Terminar esta sesión? Lo grabado se conserva.</translation>
    </message>
    <message>
      <source>End this session? You are being recorded; what was recorded is kept.</source>
      <translation>¿Terminar esta sesión? Se te está grabando; lo grabado se conserva.</translation>
    </message>
    <message>
      <source>Keep going</source>
      <translation>Seguir ahora</translation>
    </message>
    <message>
      <source>Practice will offer to go on with this session.</source>
      <translation>En Práctica se podrá seguir con esta sesión.</translation>
    </message>
    <message>
      <source>The session is over, and what you answered is listed.</source>
      <translation>La sesión termina y se muestran tus respuestas.</translation>
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
      <translation>Acción</translation>
    </message>
    <message>
      <source>Any pause</source>
      <translation>Cualquier pausa</translation>
    </message>
    <message>
      <source>Back to the usual ones</source>
      <translation>Volver a los habituales</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Good from</source>
      <translation>Bueno desde</translation>
    </message>
    <message>
      <source>Good to</source>
      <translation>Bueno hasta</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Note above</source>
      <translation>Aviso por encima de</translation>
    </message>
    <message>
      <source>Note below</source>
      <translation>Aviso por debajo de</translation>
    </message>
    <message>
      <source>Numbers are green inside their range and marked outside of these bounds. Nothing else depends on them.</source>
      <translation>Los números aparecen en verde dentro de su rango y marcados fuera de estos límites. Nada más depende de ellos.</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Ritmo</translation>
    </message>
    <message>
      <source>Pause inside a sentence</source>
      <translation>Pausa dentro de una frase</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Situation and task</source>
      <translation>Situación y tarea</translation>
    </message>
    <message>
      <source>Target ranges</source>
      <translation>Rangos objetivo</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>palabras/min</translation>
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
      <translation>Banco y categorías</translation>
    </message>
    <message>
      <source>It comes with the app. Your first change makes a copy of your own.</source>
      <translation>Viene con la aplicación. Tu primer cambio hace una copia propia.</translation>
    </message>
    <message>
      <source>No question has these words.</source>
      <translation>Ninguna pregunta contiene esas palabras.</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Banco de preguntas</translation>
    </message>
    <message>
      <source>Search the questions</source>
      <translation>Buscar en las preguntas</translation>
    </message>
    <message>
      <source>Search the questions…</source>
      <translation>Buscar en las preguntas…</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Vocabulario</translation>
    </message>
    <message>
      <source>Vocabulary ({count})</source>
      <translation>Vocabulario ({count})</translation>
    </message>
    <message>
      <source>Your copy of a bank that comes with the app.</source>
      <translation>Tu copia de un banco que viene con la aplicación.</translation>
    </message>
    <message>
      <source>Your own bank: {name}</source>
      <translation>Tu propio banco: {name}</translation>
    </message>
  </context>
  <context>
    <name>BankChanges</name>
    <message>
      <source>Done again: {what}.</source>
      <translation>Rehecho: {what}.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>No se cambió nada.</translation>
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation>Rehacer: {what}</translation>
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation>Deshacer: {what}</translation>
    </message>
    <message>
      <source>Undone: {what}.</source>
      <translation>Deshecho: {what}.</translation>
    </message>
  </context>
  <context>
    <name>BankEditor</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save the form</source>
      <translation>Guardar el formulario</translation>
    </message>
  </context>
  <context>
    <name>BankFiles</name>
    <message>
      <source>All files</source>
      <translation>Todos los archivos</translation>
    </message>
    <message>
      <source>CSV table, without key points and vocabulary</source>
      <translation>Tabla CSV, sin puntos clave ni vocabulario</translation>
    </message>
    <message>
      <source>Export this bank</source>
      <translation>Exportar este banco</translation>
    </message>
    <message>
      <source>Import questions</source>
      <translation>Importar preguntas</translation>
    </message>
    <message>
      <source>JSON, with everything</source>
      <translation>JSON, con todo</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Preguntas</translation>
    </message>
    <message>
      <source>The bank is written to {path}.</source>
      <translation>El banco está escrito en {path}.</translation>
    </message>
    <message>
      <source>YAML, with everything</source>
      <translation>YAML, con todo</translation>
    </message>
  </context>
  <context>
    <name>BankForm</name>
    <message>
      <source>A category that has questions can't be removed: move its questions first.</source>
      <translation>Una categoría con preguntas no se puede quitar: mueve primero sus preguntas.</translation>
    </message>
    <message>
      <source>A short code: en, de, en-GB …</source>
      <translation>Un código corto: en, de, en-GB…</translation>
    </message>
    <message>
      <source>Add a category</source>
      <translation>Añadir una categoría</translation>
    </message>
    <message>
      <source>Bank and categories</source>
      <translation>Banco y categorías</translation>
    </message>
    <message>
      <source>CATEGORIES</source>
      <translation>CATEGORÍAS</translation>
    </message>
    <message>
      <source>Category {number}</source>
      <translation>Categoría {number}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Title of the category</source>
      <translation>Título de la categoría</translation>
    </message>
  </context>
  <context>
    <name>BankForms</name>
    <message>
      <source>Back to the original…</source>
      <translation>Volver al original…</translation>
    </message>
    <message>
      <source>Delete this bank…</source>
      <translation>Borrar este banco…</translation>
    </message>
    <message>
      <source>This bank comes with the app. Saving makes a copy of your own and changes that; the original stays as it is.</source>
      <translation>Este banco viene con la aplicación. Al guardar se hace una copia tuya y se cambia esa; el original queda como está.</translation>
    </message>
    <message>
      <source>adding a bank</source>
      <translation>añadir un banco</translation>
    </message>
    <message>
      <source>adding a question</source>
      <translation>añadir una pregunta</translation>
    </message>
    <message>
      <source>changing "{title}"</source>
      <translation>cambiar «{title}»</translation>
    </message>
    <message>
      <source>changing the bank</source>
      <translation>cambiar el banco</translation>
    </message>
    <message>
      <source>changing the vocabulary</source>
      <translation>cambiar el vocabulario</translation>
    </message>
  </context>
  <context>
    <name>BoundHandle</name>
    <message>
      <source>Left and right move it by 0.1 seconds, with Shift by a second, with Ctrl to the next pause; Delete takes the part away, Escape puts it back.</source>
      <translation>Izquierda y derecha lo mueven 0,1 segundos, con Mayús un segundo, con Ctrl hasta la pausa siguiente; Supr quita la parte, Escape lo devuelve.</translation>
    </message>
  </context>
  <context>
    <name>CategoryList</name>
    <message>
      <source>All question banks</source>
      <translation>Todos los bancos de preguntas</translation>
    </message>
    <message>
      <source>All question banks in {language}</source>
      <translation>Todos los bancos de preguntas en {language}</translation>
    </message>
    <message>
      <source>Import one or write one under Questions.</source>
      <translation>Importa o escribe uno en Preguntas.</translation>
    </message>
    <message>
      <source>Open Questions</source>
      <translation>Abrir Preguntas</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Banco de preguntas</translation>
    </message>
    <message>
      <source>Reading the question banks…</source>
      <translation>Leyendo los bancos de preguntas…</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>There is no question bank to choose from.</source>
      <translation>No hay ningún banco de preguntas que elegir.</translation>
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <source>Hello. This is how I will ask you questions.</source>
      <translation>Hola. Así te haré las preguntas.</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>Finish the answer, then quit</source>
      <translation>Acabar la respuesta y salir</translation>
    </message>
    <message>
      <source>Keep editing</source>
      <translation>Seguir editando</translation>
    </message>
    <message>
      <source>Keep recording</source>
      <translation>Seguir grabando</translation>
    </message>
    <message>
      <source>Quit now</source>
      <translation>Salir ahora</translation>
    </message>
    <message>
      <source>Quit without saving</source>
      <translation>Salir sin guardar</translation>
    </message>
    <message>
      <source>They can't be saved as they are; the form in Questions says why.</source>
      <translation>Tal como están no se pueden guardar; el formulario en «Preguntas» dice por qué.</translation>
    </message>
    <message>
      <source>Voice Interview · keeping your answer…</source>
      <translation>Voice Interview · guardando tu respuesta…</translation>
    </message>
    <message>
      <source>What was recorded is kept, whatever you choose.</source>
      <translation>Lo grabado se conserva, elijas lo que elijas.</translation>
    </message>
    <message>
      <source>You are recording</source>
      <translation>Estás grabando</translation>
    </message>
    <message>
      <source>Your changes are not saved</source>
      <translation>Tus cambios no están guardados</translation>
    </message>
  </context>
  <context>
    <name>CompareView</name>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>Back to the take</source>
      <translation>Volver a la toma</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Diferencia</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferencias</translation>
    </message>
    <message>
      <source>First take</source>
      <translation>Primera toma</translation>
    </message>
    <message>
      <source>First word, s</source>
      <translation>Primera palabra, s</translation>
    </message>
    <message>
      <source>Hedges</source>
      <translation>Atenuantes</translation>
    </message>
    <message>
      <source>Key points covered</source>
      <translation>Puntos clave mencionados</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Longest pause, s</source>
      <translation>Pausa más larga, s</translation>
    </message>
    <message>
      <source>Pace, words/min</source>
      <translation>Ritmo, palabras/min</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>Pausas</translation>
    </message>
    <message>
      <source>Repeats, at least</source>
      <translation>Repeticiones, al menos</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Second take</source>
      <translation>Segunda toma</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Tarea</translation>
    </message>
    <message>
      <source>“I”</source>
      <translation>«Yo»</translation>
    </message>
    <message>
      <source>“We”</source>
      <translation>«Nosotros»</translation>
    </message>
  </context>
  <context>
    <name>ContentsChoice</name>
    <message>
      <source>Answers</source>
      <translation>Respuestas</translation>
    </message>
    <message>
      <source>As edited</source>
      <translation>Como se editó</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>Como se oyó</translation>
    </message>
    <message>
      <source>As loud as it is played here ({gain} dB)</source>
      <translation>Tan alto como se reproduce aquí ({gain} dB)</translation>
    </message>
    <message>
      <source>Favorites</source>
      <translation>Favoritos</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Numbers and key points</source>
      <translation>Números y puntos clave</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>The favorites of this session: {answers}</source>
      <translation>Las favoritas de esta sesión: {answers}</translation>
    </message>
    <message>
      <source>The times in texts and subtitles are those of the whole recording.</source>
      <translation>Los tiempos de los textos y subtítulos son los de la grabación completa.</translation>
    </message>
    <message>
      <source>This answer</source>
      <translation>Esta respuesta</translation>
    </message>
    <message>
      <source>This answer: {title}</source>
      <translation>Esta respuesta: {title}</translation>
    </message>
    <message>
      <source>This session with {answers}</source>
      <translation>Esta sesión con {answers}</translation>
    </message>
    <message>
      <source>Whole session</source>
      <translation>Toda la sesión</translation>
    </message>
    <message>
      <source>Without silence at both ends</source>
      <translation>Sin silencio en ambos extremos</translation>
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
      <translation>Términos corregidos</translation>
    </message>
    <message>
      <source>Hear what was not understood at {at}</source>
      <translation>Oír lo que no se entendió en {at}</translation>
    </message>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>Oír «{what}» en {at}</translation>
    </message>
    <message>
      <source>Not understood</source>
      <translation>No entendido</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Write “{heard}” again, as it was heard</source>
      <translation>Volver a escribir «{heard}», como se oyó</translation>
    </message>
  </context>
  <context>
    <name>CrashCard</name>
    <message>
      <source>A report lies on this computer. It tells versions and where the app broke, none of your words and no sound; it is sent to nobody.</source>
      <translation>Hay un informe en este ordenador. Indica versiones y dónde falló la aplicación, ninguna de tus palabras y ningún sonido; no se envía a nadie.</translation>
    </message>
    <message>
      <source>Choose another folder, or check the permissions of the data folder.</source>
      <translation>Elige otra carpeta o revisa los permisos de la carpeta de datos.</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>Informe de fallo</translation>
    </message>
    <message>
      <source>Delete report</source>
      <translation>Borrar el informe</translation>
    </message>
    <message>
      <source>It is still here.</source>
      <translation>Sigue ahí.</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Guardar el informe…</translation>
    </message>
    <message>
      <source>Show report</source>
      <translation>Ver el informe</translation>
    </message>
    <message>
      <source>The app had a fault last time.</source>
      <translation>La aplicación falló la última vez.</translation>
    </message>
    <message>
      <source>The report can't be deleted ({why}).</source>
      <translation>El informe no se puede borrar ({why}).</translation>
    </message>
    <message>
      <source>The report can't be written ({why}).</source>
      <translation>El informe no se puede escribir ({why}).</translation>
    </message>
  </context>
  <context>
    <name>DataSection</name>
    <message>
      <source>A backup is brought back at the next start.</source>
      <translation>Una copia se recupera al volver a abrir.</translation>
    </message>
    <message>
      <source>A backup is one file with sessions, recordings, your question banks and settings.</source>
      <translation>Una copia es un archivo con sesiones, grabaciones, tus bancos de preguntas y ajustes.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Recuperarla</translation>
    </message>
    <message>
      <source>Bring this backup back, made {when}?</source>
      <translation>¿Recuperar esta copia, hecha {when}?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Compress recordings, without losing anything</source>
      <translation>Comprimir las grabaciones sin pérdida</translation>
    </message>
    <message>
      <source>Copying your data…</source>
      <translation>Copiando tus datos…</translation>
    </message>
    <message>
      <source>Create a backup</source>
      <translation>Crear una copia</translation>
    </message>
    <message>
      <source>Create a backup…</source>
      <translation>Crear una copia…</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Delete everything</source>
      <translation>Borrar todo</translation>
    </message>
    <message>
      <source>Delete everything you ever said for good?</source>
      <translation>¿Borrar para siempre todo lo que has dicho?</translation>
    </message>
    <message>
      <source>Delete everything…</source>
      <translation>Borrar todo…</translation>
    </message>
    <message>
      <source>Delete the data in the folder from before the move?</source>
      <translation>¿Borrar los datos de la carpeta de antes del traslado?</translation>
    </message>
    <message>
      <source>Delete the old folder</source>
      <translation>Borrar la carpeta antigua</translation>
    </message>
    <message>
      <source>Delete the old folder…</source>
      <translation>Borrar la carpeta antigua…</translation>
    </message>
    <message>
      <source>Don't move it</source>
      <translation>No trasladarla</translation>
    </message>
    <message>
      <source>Everything is copied and compared.</source>
      <translation>Todo se copia y se compara.</translation>
    </message>
    <message>
      <source>Everything you said is deleted.</source>
      <translation>Todo lo que dijiste está borrado.</translation>
    </message>
    <message>
      <source>Finish the session first.</source>
      <translation>Termina primero la sesión.</translation>
    </message>
    <message>
      <source>It takes the place of what is here at the next start. What is here now is kept in a folder beside it.</source>
      <translation>Sustituye lo que hay aquí al volver a abrir. Lo que hay ahora se conserva en una carpeta al lado.</translation>
    </message>
    <message>
      <source>Move the data folder</source>
      <translation>Trasladar la carpeta de datos</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Trasladar…</translation>
    </message>
    <message>
      <source>Offer to delete</source>
      <translation>Ofrecer borrar</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir la carpeta</translation>
    </message>
    <message>
      <source>Question banks, speech models and settings are kept.</source>
      <translation>Los bancos de preguntas, los modelos de voz y los ajustes se conservan.</translation>
    </message>
    <message>
      <source>Quit and start again</source>
      <translation>Cerrar y volver a iniciar</translation>
    </message>
    <message>
      <source>Quit and start again to bring it back.</source>
      <translation>Sal y vuelve a abrir para recuperarla.</translation>
    </message>
    <message>
      <source>Quit and start again: what you do until then moves, too.</source>
      <translation>Sal y vuelve a abrir: lo que hagas hasta entonces también se traslada.</translation>
    </message>
    <message>
      <source>Recordings, transcripts and settings lie here and nowhere else. Nothing leaves this computer.</source>
      <translation>Las grabaciones, las transcripciones y los ajustes están aquí y en ningún otro sitio. Nada sale de este ordenador.</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Recuperar una copia</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Recuperar una copia…</translation>
    </message>
    <message>
      <source>The backup is checked and ready.</source>
      <translation>La copia está comprobada y lista.</translation>
    </message>
    <message>
      <source>The backup is written to {path}.</source>
      <translation>La copia está escrita en {path}.</translation>
    </message>
    <message>
      <source>The old folder is still there: {folder}</source>
      <translation>La carpeta antigua sigue ahí: {folder}</translation>
    </message>
    <message>
      <source>There is nothing to delete.</source>
      <translation>No hay nada que borrar.</translation>
    </message>
    <message>
      <source>This folder was named at the start: start with another to change it.</source>
      <translation>Esta carpeta se indicó al abrir: abre con otra para cambiarla.</translation>
    </message>
    <message>
      <source>Unpacking the backup…</source>
      <translation>Descomprimiendo la copia…</translation>
    </message>
    <message>
      <source>Writing the backup…</source>
      <translation>Escribiendo la copia…</translation>
    </message>
    <message>
      <source>Your data moves to {folder} at the next start.</source>
      <translation>Tus datos se trasladan a {folder} al volver a abrir.</translation>
    </message>
    <message>
      <source>Zip files</source>
      <translation>Archivos zip</translation>
    </message>
  </context>
  <context>
    <name>DiagnosticsSection</name>
    <message>
      <source>Check everything</source>
      <translation>Comprobar todo</translation>
    </message>
    <message>
      <source>Checking… You will hear the voice.</source>
      <translation>Comprobando… Oirás la voz.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elige otra carpeta.</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copiado.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy what was found</source>
      <translation>Copiar lo encontrado</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnóstico</translation>
    </message>
    <message>
      <source>Everything is fine.</source>
      <translation>Todo está bien.</translation>
    </message>
    <message>
      <source>Finish the session first: it needs the microphone.</source>
      <translation>Termina primero la sesión: necesita el micrófono.</translation>
    </message>
    <message>
      <source>It is still here.</source>
      <translation>Sigue ahí.</translation>
    </message>
    <message>
      <source>Microphone, voice, speech model, disk, database and leftovers are tried for real; about ten seconds. What is found stays on this computer.</source>
      <translation>Micrófono, voz, modelo de voz, disco, base de datos y restos se prueban de verdad; unos diez segundos. Lo encontrado se queda en este ordenador.</translation>
    </message>
    <message>
      <source>Open logs</source>
      <translation>Abrir los registros</translation>
    </message>
    <message>
      <source>Save what was found</source>
      <translation>Guardar lo encontrado</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Guardar…</translation>
    </message>
    <message>
      <source>The file can't be written ({why}).</source>
      <translation>El archivo no se puede escribir ({why}).</translation>
    </message>
    <message>
      <source>To look after: {count}</source>
      <translation>Por revisar: {count}</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancel the editing</source>
      <translation>Cancelar la edición</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save the edited text</source>
      <translation>Guardar el texto editado</translation>
    </message>
    <message>
      <source>Text of the answer</source>
      <translation>Texto de la respuesta</translation>
    </message>
    <message>
      <source>Unchanged words keep their times. The words as heard are kept, too.</source>
      <translation>Las palabras sin cambios conservan sus tiempos. También se conservan las palabras oídas.</translation>
    </message>
  </context>
  <context>
    <name>Entry</name>
    <message>
      <source>Down</source>
      <translation>Abajo</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Arriba</translation>
    </message>
    <message>
      <source>{title}: move down</source>
      <translation>{title}: mover abajo</translation>
    </message>
    <message>
      <source>{title}: move up</source>
      <translation>{title}: mover arriba</translation>
    </message>
    <message>
      <source>{title}: remove</source>
      <translation>{title}: quitar</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Choose a folder</source>
      <translation>Elegir una carpeta</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>FOLDER</source>
      <translation>CARPETA</translation>
    </message>
    <message>
      <source>FORMATS</source>
      <translation>FORMATOS</translation>
    </message>
    <message>
      <source>Folder to write to</source>
      <translation>Carpeta de destino</translation>
    </message>
    <message>
      <source>Nothing: no answer of this session has a transcript.</source>
      <translation>Nada: ninguna respuesta de esta sesión tiene transcripción.</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir la carpeta</translation>
    </message>
    <message>
      <source>Replace them</source>
      <translation>Reemplazarlos</translation>
    </message>
    <message>
      <source>These files exist already. Replace them?</source>
      <translation>Estos archivos ya existen. ¿Reemplazarlos?</translation>
    </message>
    <message>
      <source>WHAT</source>
      <translation>QUÉ</translation>
    </message>
    <message>
      <source>Written to {folder}</source>
      <translation>Escrito en {folder}</translation>
    </message>
  </context>
  <context>
    <name>FailurePanel</name>
    <message>
      <source>Look again</source>
      <translation>Buscar de nuevo</translation>
    </message>
    <message>
      <source>Look for microphones again</source>
      <translation>Buscar micrófonos de nuevo</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>End the search</source>
      <translation>Terminar la búsqueda</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>Lugar siguiente</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>Lugar anterior</translation>
    </message>
    <message>
      <source>Search in the transcript</source>
      <translation>Buscar en la transcripción</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>no encontrado</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} de {all}</translation>
    </message>
  </context>
  <context>
    <name>HitList</name>
    <message>
      <source>at {at}</source>
      <translation>en {at}</translation>
    </message>
    <message>
      <source>note at {at}</source>
      <translation>nota en {at}</translation>
    </message>
  </context>
  <context>
    <name>ImportAnswerDialog</name>
    <message>
      <source>ANSWERS THE QUESTION</source>
      <translation>RESPONDE A LA PREGUNTA</translation>
    </message>
    <message>
      <source>Any audio file: WAV, MP3, M4A, FLAC, OGG …</source>
      <translation>Cualquier archivo de audio: WAV, MP3, M4A, FLAC, OGG…</translation>
    </message>
    <message>
      <source>Audio file</source>
      <translation>Archivo de audio</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Choose an audio file</source>
      <translation>Elegir un archivo de audio</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>FILE</source>
      <translation>ARCHIVO</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import a recording</source>
      <translation>Importar una grabación</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>No se importó nada.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Pregunta</translation>
    </message>
    <message>
      <source>Question bank</source>
      <translation>Banco de preguntas</translation>
    </message>
    <message>
      <source>Reading the file: {length} of sound so far</source>
      <translation>Leyendo el archivo: {length} de sonido hasta ahora</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>The recording is copied, written down and measured like an answer given here. The file stays where it is.</source>
      <translation>La grabación se copia, se transcribe y se mide como una respuesta dada aquí. El archivo se queda donde está.</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>A bank of that name is there</source>
      <translation>Ya hay un banco con ese nombre</translation>
    </message>
    <message>
      <source>Add this bank</source>
      <translation>Añadir este banco</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Import questions</source>
      <translation>Importar preguntas</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Conservar ambos</translation>
    </message>
    <message>
      <source>LEFT OUT OR DOUBTFUL</source>
      <translation>OMITIDO O DUDOSO</translation>
    </message>
    <message>
      <source>Line {line}: {sentence}</source>
      <translation>Línea {line}: {sentence}</translation>
    </message>
    <message>
      <source>MISTAKES</source>
      <translation>ERRORES</translation>
    </message>
    <message>
      <source>Questions that were understood</source>
      <translation>Preguntas que se entendieron</translation>
    </message>
    <message>
      <source>Reading it…</source>
      <translation>Leyéndolo…</translation>
    </message>
    <message>
      <source>Replace it</source>
      <translation>Reemplazarlo</translation>
    </message>
    <message>
      <source>STAR: {n}</source>
      <translation>STAR: {n}</translation>
    </message>
    <message>
      <source>There is a bank with the same name in the files: "{title}".</source>
      <translation>Entre los archivos hay un banco con el mismo nombre: «{title}».</translation>
    </message>
    <message>
      <source>Title of the bank</source>
      <translation>Título del banco</translation>
    </message>
    <message>
      <source>What was left out or read with a doubt, by line</source>
      <translation>Lo omitido o leído con dudas, por línea</translation>
    </message>
  </context>
  <context>
    <name>InterviewView</name>
    <message>
      <source>About {left} left in this session</source>
      <translation>Quedan unos {left} en esta sesión</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Todos los archivos</translation>
    </message>
    <message>
      <source>Audio files</source>
      <translation>Archivos de audio</translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>Repregunta</translation>
    </message>
    <message>
      <source>Interview</source>
      <translation>Entrevista</translation>
    </message>
    <message>
      <source>Question {number} of {count}</source>
      <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Take {number}</source>
      <translation>Toma {number}</translation>
    </message>
    <message>
      <source>Use a recording as the answer</source>
      <translation>Usar una grabación como respuesta</translation>
    </message>
  </context>
  <context>
    <name>KeyButton</name>
    <message>
      <source>Key {key}</source>
      <translation>Tecla {key}</translation>
    </message>
  </context>
  <context>
    <name>KeyChoice</name>
    <message>
      <source>Press a key…</source>
      <translation>Pulsa una tecla…</translation>
    </message>
    <message>
      <source>{action}: press a key</source>
      <translation>{action}: pulsa una tecla</translation>
    </message>
    <message>
      <source>{action}: {key}. Press to choose another key.</source>
      <translation>{action}: {key}. Pulsa para elegir otra tecla.</translation>
    </message>
  </context>
  <context>
    <name>KeysSection</name>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>Answer, finish, go on</source>
      <translation>Responder, acabar, seguir</translation>
    </message>
    <message>
      <source>Finish a paused answer</source>
      <translation>Acabar una respuesta pausada</translation>
    </message>
    <message>
      <source>Go back to the standard keys</source>
      <translation>Volver a las teclas normales</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Keys while you practice.</source>
      <translation>Teclas al practicar.</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Texto en vivo sí o no</translation>
    </message>
    <message>
      <source>Next STAR part</source>
      <translation>Parte STAR siguiente</translation>
    </message>
    <message>
      <source>Open in review</source>
      <translation>Abrir en la revisión</translation>
    </message>
    <message>
      <source>Pause, resume</source>
      <translation>Pausar, seguir</translation>
    </message>
    <message>
      <source>Repeat the question</source>
      <translation>Repetir la pregunta</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>Skip the question</source>
      <translation>Saltar la pregunta</translation>
    </message>
    <message>
      <source>Small window on top, and back</source>
      <translation>Ventana pequeña encima, y volver</translation>
    </message>
    <message>
      <source>Standard keys</source>
      <translation>Teclas normales</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Volver a empezar</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Tarea</translation>
    </message>
    <message>
      <source>That key has another meaning everywhere in the window.</source>
      <translation>Esa tecla significa otra cosa en toda la ventana.</translation>
    </message>
    <message>
      <source>Use a recording</source>
      <translation>Usar una grabación</translation>
    </message>
    <message>
      <source>Write it down later</source>
      <translation>Transcribir después</translation>
    </message>
    <message>
      <source>{key} was the key of "{other}", which has {left} now.</source>
      <translation>{key} era la tecla de «{other}», que ahora tiene {left}.</translation>
    </message>
  </context>
  <context>
    <name>LeftSessions</name>
    <message>
      <source>A session waits at question {number} of {count}</source>
      <translation>Una sesión espera en la pregunta {number} de {count}</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Seguir con ella</translation>
    </message>
    <message>
      <source>Leave it at that</source>
      <translation>Dejarla así</translation>
    </message>
    <message>
      <source>{bank} · {mode} · {when} · next: “{question}”</source>
      <translation>{bank} · {mode} · {when} · siguiente: «{question}»</translation>
    </message>
  </context>
  <context>
    <name>LengthChoice</name>
    <message>
      <source>How many minutes</source>
      <translation>Cuántos minutos</translation>
    </message>
    <message>
      <source>How many questions</source>
      <translation>Cuántas preguntas</translation>
    </message>
    <message>
      <source>What ends the session</source>
      <translation>Qué termina la sesión</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>minutos</translation>
    </message>
    <message>
      <source>questions</source>
      <translation>preguntas</translation>
    </message>
  </context>
  <context>
    <name>LevelMeter</name>
    <message>
      <source>Microphone level</source>
      <translation>Nivel del micrófono</translation>
    </message>
  </context>
  <context>
    <name>LivePanel</name>
    <message>
      <source>Hide live text</source>
      <translation>Ocultar el texto en vivo</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Tecla {key}</translation>
    </message>
    <message>
      <source>LIVE TEXT</source>
      <translation>TEXTO EN VIVO</translation>
    </message>
    <message>
      <source>Live text</source>
      <translation>Texto en vivo</translation>
    </message>
    <message>
      <source>Next part</source>
      <translation>Parte siguiente</translation>
    </message>
    <message>
      <source>Show live text</source>
      <translation>Mostrar el texto en vivo</translation>
    </message>
    <message>
      <source>The recording is kept. You need not wait: the text can follow later.</source>
      <translation>La grabación está guardada. No hace falta esperar: el texto puede llegar después.</translation>
    </message>
    <message>
      <source>What you say appears here.</source>
      <translation>Aquí aparece lo que dices.</translation>
    </message>
    <message>
      <source>Writing down your answer</source>
      <translation>Escribiendo tu respuesta</translation>
    </message>
    <message>
      <source>or jump to a part</source>
      <translation>o salta a una parte</translation>
    </message>
    <message>
      <source>{key} marks the next STAR part; how long each took is shown afterwards.</source>
      <translation>{key} marca la siguiente parte STAR; después verás cuánto duró cada una.</translation>
    </message>
  </context>
  <context>
    <name>LiveWaveform</name>
    <message>
      <source>Sound of the last 20 seconds</source>
      <translation>Sonido de los últimos 20 segundos</translation>
    </message>
  </context>
  <context>
    <name>LongWork</name>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
  </context>
  <context>
    <name>MetricCards</name>
    <message>
      <source>First word</source>
      <translation>Primera palabra</translation>
    </message>
    <message>
      <source>Hear all {n}</source>
      <translation>Oír las {n}</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Hear it at {at}</source>
      <translation>Oírlo en {at}</translation>
    </message>
    <message>
      <source>Hedges</source>
      <translation>Atenuantes</translation>
    </message>
    <message>
      <source>I / we</source>
      <translation>Yo / nosotros</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Longest pause</source>
      <translation>Pausa más larga</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Ritmo</translation>
    </message>
    <message>
      <source>Pauses</source>
      <translation>Pausas</translation>
    </message>
    <message>
      <source>Repeats</source>
      <translation>Repeticiones</translation>
    </message>
    <message>
      <source>after the start signal</source>
      <translation>después de la señal</translation>
    </message>
    <message>
      <source>after transcription</source>
      <translation>tras la transcripción</translation>
    </message>
    <message>
      <source>between sentences</source>
      <translation>entre frases</translation>
    </message>
    <message>
      <source>counted in English only</source>
      <translation>solo se cuenta en inglés</translation>
    </message>
    <message>
      <source>fastest {pace} at {at}</source>
      <translation>lo más rápido, {pace} en {at}</translation>
    </message>
    <message>
      <source>good is {band}</source>
      <translation>lo bueno es {band}</translation>
    </message>
    <message>
      <source>inside a sentence</source>
      <translation>dentro de una frase</translation>
    </message>
    <message>
      <source>no words were heard</source>
      <translation>no se oyeron palabras</translation>
    </message>
    <message>
      <source>none of half a second</source>
      <translation>ninguna de medio segundo</translation>
    </message>
    <message>
      <source>none was written down</source>
      <translation>no se escribió ninguna</translation>
    </message>
    <message>
      <source>of {limit}</source>
      <translation>de {limit}</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>within {band}</source>
      <translation>dentro de {band}</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>palabras/min</translation>
    </message>
    <message>
      <source>{length} s</source>
      <translation>{length} s</translation>
    </message>
    <message>
      <source>{long} long of {n}</source>
      <translation>{long} largas de {n}</translation>
    </message>
    <message>
      <source>{n} in all</source>
      <translation>{n} en total</translation>
    </message>
    <message>
      <source>{pace} words/min</source>
      <translation>{pace} palabras/min</translation>
    </message>
  </context>
  <context>
    <name>MiniView</name>
    <message>
      <source>Back to the large window</source>
      <translation>Volver a la ventana grande</translation>
    </message>
    <message>
      <source>Large window</source>
      <translation>Ventana grande</translation>
    </message>
    <message>
      <source>Look at the large window</source>
      <translation>Mira la ventana grande</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
    <message>
      <source>Question {number} of {count}</source>
      <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
      <source>The answer is kept</source>
      <translation>La respuesta está guardada</translation>
    </message>
    <message>
      <source>The session is over</source>
      <translation>La sesión ha terminado</translation>
    </message>
    <message>
      <source>Voice Interview, small</source>
      <translation>Voice Interview, pequeña</translation>
    </message>
    <message>
      <source>{question} · {part} · next: {key}</source>
      <translation>{question} · {part} · sigue: {key}</translation>
    </message>
  </context>
  <context>
    <name>ModelCard</name>
    <message>
      <source>Asking the publisher…</source>
      <translation>Preguntando al editor…</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Cancelando…</translation>
    </message>
    <message>
      <source>End the interview first.</source>
      <translation>Termina primero la entrevista.</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Importar una carpeta…</translation>
    </message>
    <message>
      <source>Import a speech model</source>
      <translation>Importar un modelo de voz</translation>
    </message>
    <message>
      <source>Import a zip…</source>
      <translation>Importar un zip…</translation>
    </message>
    <message>
      <source>It has {size} and would have to be fetched or imported again.</source>
      <translation>Ocupa {size} y habría que descargarlo o importarlo otra vez.</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Conservarlo</translation>
    </message>
    <message>
      <source>Looking at it…</source>
      <translation>Examinándolo…</translation>
    </message>
    <message>
      <source>Measuring, about ten seconds…</source>
      <translation>Midiendo, unos diez segundos…</translation>
    </message>
    <message>
      <source>Only Fetch uses the network, and only when you press it: it asks {publisher}. Models from another computer can be imported.</source>
      <translation>Solo «Descargar» usa la red, y solo cuando lo pulsas: pregunta a {publisher}. Los modelos de otro ordenador se pueden importar.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove a model</source>
      <translation>Quitar un modelo</translation>
    </message>
    <message>
      <source>Remove {name} from this computer?</source>
      <translation>¿Quitar {name} de este ordenador?</translation>
    </message>
    <message>
      <source>Removing…</source>
      <translation>Quitando…</translation>
    </message>
    <message>
      <source>SPEECH MODELS</source>
      <translation>MODELOS DE VOZ</translation>
    </message>
    <message>
      <source>Testing takes all of the processor.</source>
      <translation>La prueba ocupa todo el procesador.</translation>
    </message>
    <message>
      <source>Which model is {name}?</source>
      <translation>¿Qué modelo es {name}?</translation>
    </message>
    <message>
      <source>Zip files</source>
      <translation>Archivos zip</translation>
    </message>
    <message>
      <source>{name} is ready.</source>
      <translation>{name} está listo.</translation>
    </message>
    <message>
      <source>{name} is ready. A later change of its files will be noticed.</source>
      <translation>{name} está listo. Se notará cualquier cambio posterior en sus archivos.</translation>
    </message>
    <message>
      <source>{name} is removed.</source>
      <translation>{name} se ha quitado.</translation>
    </message>
    <message>
      <source>{name} is tested.</source>
      <translation>{name} está probado.</translation>
    </message>
  </context>
  <context>
    <name>ModelLine</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancel with {name}</source>
      <translation>Cancelar con {name}</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Descargar</translation>
    </message>
    <message>
      <source>Fetch {name}</source>
      <translation>Descargar {name}</translation>
    </message>
    <message>
      <source>Go on fetching</source>
      <translation>Seguir descargando</translation>
    </message>
    <message>
      <source>Progress of {name}</source>
      <translation>Progreso de {name}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Quitar {name}</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Test {name}</source>
      <translation>Probar {name}</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Usar</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>Usar {name}</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>en uso</translation>
    </message>
    <message>
      <source>recommended</source>
      <translation>recomendado</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} de {total}</translation>
    </message>
    <message>
      <source>{text} · {time} left</source>
      <translation>{text} · quedan {time}</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Practice</source>
      <translation>Practicar</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Preguntas</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Voice Interview</source>
      <translation>Voice Interview</translation>
    </message>
    <message>
      <source>{title}, a session is running</source>
      <translation>{title}, hay una sesión en curso</translation>
    </message>
  </context>
  <context>
    <name>NewBankForm</name>
    <message>
      <source>First category</source>
      <translation>Primera categoría</translation>
    </message>
    <message>
      <source>First question</source>
      <translation>Primera pregunta</translation>
    </message>
    <message>
      <source>It is kept as a file of your own in the data folder.</source>
      <translation>Se guarda como archivo tuyo en la carpeta de datos.</translation>
    </message>
    <message>
      <source>New question bank</source>
      <translation>Nuevo banco de preguntas</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
  </context>
  <context>
    <name>NotesCard</name>
    <message>
      <source>Add a note at the place that is heard</source>
      <translation>Añadir una nota en el lugar que se oye</translation>
    </message>
    <message>
      <source>Add note</source>
      <translation>Añadir una nota</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Delete the note “{text}”</source>
      <translation>Borrar la nota «{text}»</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Edit the note “{text}”</source>
      <translation>Editar la nota «{text}»</translation>
    </message>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>Oír «{what}» en {at}</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Tecla {key}</translation>
    </message>
    <message>
      <source>Leave the note as it was</source>
      <translation>Dejar la nota como estaba</translation>
    </message>
    <message>
      <source>Note at {at}</source>
      <translation>Nota en {at}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save the note</source>
      <translation>Guardar la nota</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Texto de la nota</translation>
    </message>
    <message>
      <source>Write down what to remember about a place; it plays from there.</source>
      <translation>Anota lo que quieras recordar de un lugar; se reproduce desde ahí.</translation>
    </message>
    <message>
      <source>change of a note</source>
      <translation>cambio de una nota</translation>
    </message>
    <message>
      <source>deletion of a note</source>
      <translation>borrado de una nota</translation>
    </message>
    <message>
      <source>new note</source>
      <translation>nota nueva</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Dismiss this message</source>
      <translation>Descartar este mensaje</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Delete this recording for good?</source>
      <translation>¿Borrar esta grabación para siempre?</translation>
    </message>
    <message>
      <source>Discard recording</source>
      <translation>Descartar la grabación</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>Descartar…</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Continuarla</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Conservarlo</translation>
    </message>
    <message>
      <source>The app ended while you were answering, {when}. What was recorded is in its session and is being written down.</source>
      <translation>La aplicación se cerró mientras respondías, {when}. Lo grabado está en su sesión y se está transcribiendo.</translation>
    </message>
    <message>
      <source>We kept {length} of your answer to “{question}”</source>
      <translation>Guardamos {length} de tu respuesta a «{question}»</translation>
    </message>
    <message>
      <source>{count} more were kept; they are offered after these.</source>
      <translation>Se guardaron {count} más; se ofrecen después de estas.</translation>
    </message>
    <message>
      <source>{length} of sound and its transcript go.</source>
      <translation>Se borran {length} de sonido y su transcripción.</translation>
    </message>
  </context>
  <context>
    <name>OldSessions</name>
    <message numerus="yes">
      <source>%n session(s) older than {days} days</source>
      <translation>
        <numerusform>%n sesión de hace más de {days} días</numerusform>
        <numerusform>%n sesiones de hace más de {days} días</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n session(s) for good?</source>
      <translation>
        <numerusform>¿Eliminar %n sesión definitivamente?</numerusform>
        <numerusform>¿Eliminar %n sesiones definitivamente?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete old sessions</source>
      <translation>Borrar sesiones antiguas</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Eliminar…</translation>
    </message>
    <message>
      <source>Finish the session first.</source>
      <translation>Termina primero la sesión.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
  </context>
  <context>
    <name>OverPanel</name>
    <message>
      <source>Follow-up</source>
      <translation>Repregunta</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>No answer was recorded</source>
      <translation>No se grabó ninguna respuesta</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open {title} in review</source>
      <translation>Abrir {title} en la revisión</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Ritmo</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Pregunta</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Start a new session whenever you like.</source>
      <translation>Empieza otra sesión cuando quieras.</translation>
    </message>
    <message>
      <source>Well done, that was the session</source>
      <translation>Bien hecho, esa fue la sesión</translation>
    </message>
    <message>
      <source>{questions} and {follow_ups} answered, {spoken} of speaking. All of it is kept.</source>
      <translation>{questions} y {follow_ups} con respuesta, {spoken} hablando. Todo se conserva.</translation>
    </message>
    <message>
      <source>{questions} answered, {spoken} of speaking. All of it is kept.</source>
      <translation>{questions} con respuesta, {spoken} hablando. Todo se conserva.</translation>
    </message>
  </context>
  <context>
    <name>Overview</name>
    <message>
      <source>Overview of the whole recording</source>
      <translation>Vista de toda la grabación</translation>
    </message>
  </context>
  <context>
    <name>PartBand</name>
    <message>
      <source>STAR parts</source>
      <translation>Partes STAR</translation>
    </message>
    <message>
      <source>{part} begins at {place}</source>
      <translation>{part} empieza en {place}</translation>
    </message>
    <message>
      <source>{part} ends at {place}</source>
      <translation>{part} acaba en {place}</translation>
    </message>
  </context>
  <context>
    <name>PartEditing</name>
    <message>
      <source>Back to my marks</source>
      <translation>Volver a mis marcas</translation>
    </message>
    <message>
      <source>Make this part {part}</source>
      <translation>Convertir esta parte en {part}</translation>
    </message>
    <message>
      <source>Remove all parts</source>
      <translation>Quitar todas las partes</translation>
    </message>
    <message>
      <source>Remove this part</source>
      <translation>Quitar esta parte</translation>
    </message>
    <message>
      <source>back to the marks</source>
      <translation>volver a las marcas</translation>
    </message>
    <message>
      <source>mark of a part</source>
      <translation>marca de una parte</translation>
    </message>
    <message>
      <source>moved bound</source>
      <translation>límite movido</translation>
    </message>
    <message>
      <source>other part</source>
      <translation>otra parte</translation>
    </message>
    <message>
      <source>removed part</source>
      <translation>parte quitada</translation>
    </message>
    <message>
      <source>removed parts</source>
      <translation>partes quitadas</translation>
    </message>
    <message>
      <source>{part} begins here</source>
      <translation>{part} empieza aquí</translation>
    </message>
  </context>
  <context>
    <name>PlayButton</name>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Reproducir</translation>
    </message>
  </context>
  <context>
    <name>PointsCard</name>
    <message>
      <source>Hear “{what}” at {at}</source>
      <translation>Oír «{what}» en {at}</translation>
    </message>
    <message>
      <source>Key points</source>
      <translation>Puntos clave</translation>
    </message>
    <message>
      <source>covered</source>
      <translation>mencionado</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>omitido</translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation>{found} de {all}</translation>
    </message>
  </context>
  <context>
    <name>PracticeSection</name>
    <message>
      <source>A soft sound before and after each recording</source>
      <translation>Un sonido suave antes y después de cada grabación</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>Count down 3, 2, 1 before each recording</source>
      <translation>Contar 3, 2, 1 antes de cada grabación</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>No</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Practice</source>
      <translation>Práctica</translation>
    </message>
    <message>
      <source>Reduced motion</source>
      <translation>Menos movimiento</translation>
    </message>
  </context>
  <context>
    <name>PreflightStrip</name>
    <message>
      <source>Check again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
    <message>
      <source>Checks before you start</source>
      <translation>Comprobaciones antes de empezar</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Oír la voz</translation>
    </message>
    <message>
      <source>Listen again</source>
      <translation>Escuchar de nuevo</translation>
    </message>
    <message>
      <source>Listen to the microphone again</source>
      <translation>Escuchar de nuevo el micrófono</translation>
    </message>
    <message>
      <source>Looking at microphone, voice and speech model…</source>
      <translation>Comprobando micrófono, voz y modelo de voz…</translation>
    </message>
    <message>
      <source>Open data folder</source>
      <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
      <source>Open settings</source>
      <translation>Abrir los ajustes</translation>
    </message>
    <message>
      <source>Play a test</source>
      <translation>Reproducir una prueba</translation>
    </message>
    <message>
      <source>Play a test on the speaker</source>
      <translation>Reproducir una prueba en el altavoz</translation>
    </message>
    <message>
      <source>fine</source>
      <translation>correcto</translation>
    </message>
    <message>
      <source>look at this</source>
      <translation>revísalo</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>falta</translation>
    </message>
    <message>
      <source>{title}: open settings</source>
      <translation>{title}: abrir los ajustes</translation>
    </message>
  </context>
  <context>
    <name>ProgressView</name>
    <message>
      <source>After your first session each answer stands here with its numbers.</source>
      <translation>Tras tu primera sesión, aquí está cada respuesta con sus cifras.</translation>
    </message>
    <message>
      <source>All categories</source>
      <translation>Todas las categorías</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Todo el tiempo</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>Respuestas</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Categoría</translation>
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation>Ctrl+F</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>Últimos 12 meses</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Últimos 30 días</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Últimos 7 días</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Últimos 90 días</translation>
    </message>
    <message>
      <source>No answers here</source>
      <translation>No hay respuestas aquí</translation>
    </message>
    <message>
      <source>No answers yet</source>
      <translation>Aún no hay respuestas</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>No se encontró nada</translation>
    </message>
    <message>
      <source>Nothing was answered in this category and period.</source>
      <translation>No se respondió nada en esta categoría y periodo.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Search everything you have said</source>
      <translation>Buscar en todo lo que has dicho</translation>
    </message>
    <message>
      <source>Search everything you have said…</source>
      <translation>Buscar en todo lo que has dicho…</translation>
    </message>
    <message>
      <source>Show all answers</source>
      <translation>Mostrar todas las respuestas</translation>
    </message>
    <message>
      <source>Start practicing</source>
      <translation>Empezar a practicar</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Lo que se encontró</translation>
    </message>
    <message>
      <source>Words in quotes are found just as they stand.</source>
      <translation>Las palabras entre comillas se buscan tal cual.</translation>
    </message>
    <message>
      <source>the newest {answers} with it</source>
      <translation>las {answers} más recientes con ello</translation>
    </message>
    <message>
      <source>“{query}” was not said, edited in or noted in these answers.</source>
      <translation>«{query}» no se dijo, ni se editó, ni se anotó en estas respuestas.</translation>
    </message>
  </context>
  <context>
    <name>QuestionDetail</name>
    <message>
      <source>Answer with a file…</source>
      <translation>Responder con un archivo…</translation>
    </message>
    <message>
      <source>Asked when missing: {probe}</source>
      <translation>Se pregunta cuando falta: {probe}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Delete the question; it can be undone</source>
      <translation>Borrar la pregunta; se puede deshacer</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Abajo</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Duplicate the question</source>
      <translation>Duplicar la pregunta</translation>
    </message>
    <message>
      <source>Easy</source>
      <translation>Fácil</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Edit the question</source>
      <translation>Editar la pregunta</translation>
    </message>
    <message>
      <source>FOLLOW-UPS</source>
      <translation>REPREGUNTAS</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Difícil</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Hear the question</source>
      <translation>Oír la pregunta</translation>
    </message>
    <message>
      <source>Heard as: {phrases}</source>
      <translation>Se oye como: {phrases}</translation>
    </message>
    <message>
      <source>Import a recording as an answer to the question</source>
      <translation>Importar una grabación como respuesta a la pregunta</translation>
    </message>
    <message>
      <source>KEY POINTS</source>
      <translation>PUNTOS CLAVE</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>Move the question down in its category</source>
      <translation>Mover la pregunta abajo en su categoría</translation>
    </message>
    <message>
      <source>Move the question up in its category</source>
      <translation>Mover la pregunta arriba en su categoría</translation>
    </message>
    <message>
      <source>SAID AS</source>
      <translation>SE DICE</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Arriba</translation>
    </message>
    <message>
      <source>VOCABULARY</source>
      <translation>VOCABULARIO</translation>
    </message>
    <message>
      <source>{level} · {think} to think, {limit} to answer</source>
      <translation>{level} · {think} para pensar, {limit} para responder</translation>
    </message>
  </context>
  <context>
    <name>QuestionForm</name>
    <message>
      <source>Add a follow-up</source>
      <translation>Añadir una repregunta</translation>
    </message>
    <message>
      <source>Add a key point</source>
      <translation>Añadir un punto clave</translation>
    </message>
    <message>
      <source>Asked when none of them was said</source>
      <translation>Se pregunta cuando no se dijo nada de ello</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Categoría</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Dificultad</translation>
    </message>
    <message>
      <source>Easy</source>
      <translation>Fácil</translation>
    </message>
    <message>
      <source>Edit the question</source>
      <translation>Editar la pregunta</translation>
    </message>
    <message>
      <source>FOLLOW-UPS</source>
      <translation>REPREGUNTAS</translation>
    </message>
    <message>
      <source>Follow-up {number}</source>
      <translation>Repregunta {number}</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Difícil</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Hear the question</source>
      <translation>Oír la pregunta</translation>
    </message>
    <message>
      <source>KEY POINTS</source>
      <translation>PUNTOS CLAVE</translation>
    </message>
    <message>
      <source>Key point {number}</source>
      <translation>Punto clave {number}</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>New question</source>
      <translation>Pregunta nueva</translation>
    </message>
    <message>
      <source>Only where symbols or abbreviations would sound wrong.</source>
      <translation>Solo donde los símbolos o siglas sonarían mal.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Pregunta</translation>
    </message>
    <message>
      <source>STAR: the answer is a story of four parts</source>
      <translation>STAR: la respuesta es una historia en cuatro partes</translation>
    </message>
    <message>
      <source>Said as</source>
      <translation>Se dice</translation>
    </message>
    <message>
      <source>Separated by commas.</source>
      <translation>Separadas por comas.</translation>
    </message>
    <message>
      <source>Short, in several forms, with commas between them.</source>
      <translation>Breve, en varias formas, separadas por comas.</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etiquetas</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Términos</translation>
    </message>
    <message>
      <source>Those of the bank's vocabulary that the answer will use. Separated by commas.</source>
      <translation>Los del vocabulario del banco que aparecerán en la respuesta. Separados por comas.</translation>
    </message>
    <message>
      <source>Three to six words for lists; may stay empty.</source>
      <translation>De tres a seis palabras para las listas; puede quedar vacío.</translation>
    </message>
    <message>
      <source>Time to answer</source>
      <translation>Tiempo para responder</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>Tiempo para pensar</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>What a good answer does</source>
      <translation>Qué hace una buena respuesta</translation>
    </message>
    <message>
      <source>Words that show it</source>
      <translation>Palabras que lo muestran</translation>
    </message>
  </context>
  <context>
    <name>QuestionTree</name>
    <message>
      <source>Categories and questions</source>
      <translation>Categorías y preguntas</translation>
    </message>
  </context>
  <context>
    <name>QuestionsView</name>
    <message>
      <source>Add question</source>
      <translation>Añadir una pregunta</translation>
    </message>
    <message>
      <source>Delete "{title}" with {count}?</source>
      <translation>¿Borrar «{title}» con {count}?</translation>
    </message>
    <message>
      <source>Delete a bank</source>
      <translation>Borrar un banco</translation>
    </message>
    <message>
      <source>Delete your copy, and go back to the bank that comes with the app?</source>
      <translation>¿Borrar tu copia y volver al banco que viene con la aplicación?</translation>
    </message>
    <message>
      <source>Export this bank</source>
      <translation>Exportar este banco</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importar…</translation>
    </message>
    <message>
      <source>New bank</source>
      <translation>Banco nuevo</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Preguntas</translation>
    </message>
    <message>
      <source>Redo a change of a bank</source>
      <translation>Rehacer un cambio de un banco</translation>
    </message>
    <message>
      <source>Save your changes, or cancel them, before you go on.</source>
      <translation>Guarda tus cambios o cancélalos antes de seguir.</translation>
    </message>
    <message>
      <source>Search the questions</source>
      <translation>Buscar en las preguntas</translation>
    </message>
    <message>
      <source>Stored answers keep their questions.</source>
      <translation>Las respuestas guardadas conservan sus preguntas.</translation>
    </message>
    <message>
      <source>There is no question bank yet.</source>
      <translation>Aún no hay ningún banco de preguntas.</translation>
    </message>
    <message>
      <source>Undo a change of a bank</source>
      <translation>Deshacer un cambio de un banco</translation>
    </message>
    <message>
      <source>deleting "{title}"</source>
      <translation>borrar «{title}»</translation>
    </message>
    <message>
      <source>deleting the bank "{title}"</source>
      <translation>borrar el banco «{title}»</translation>
    </message>
    <message>
      <source>importing "{title}"</source>
      <translation>importar «{title}»</translation>
    </message>
    <message>
      <source>moving "{title}"</source>
      <translation>mover «{title}»</translation>
    </message>
  </context>
  <context>
    <name>ReviewView</name>
    <message>
      <source>A recording must not hear it. Finish the answer first.</source>
      <translation>Una grabación no debe oírlo. Acaba primero la respuesta.</translation>
    </message>
    <message>
      <source>Delete recording</source>
      <translation>Borrar la grabación</translation>
    </message>
    <message>
      <source>Delete session</source>
      <translation>Borrar la sesión</translation>
    </message>
    <message>
      <source>Delete this recording for good?</source>
      <translation>¿Borrar esta grabación para siempre?</translation>
    </message>
    <message>
      <source>Delete this session for good?</source>
      <translation>¿Borrar esta sesión para siempre?</translation>
    </message>
    <message>
      <source>Finish the session first, then delete it.</source>
      <translation>Termina primero la sesión; después podrás borrarlo.</translation>
    </message>
    <message>
      <source>Import a recording as an answer</source>
      <translation>Importar una grabación como respuesta</translation>
    </message>
    <message>
      <source>Import a recording…</source>
      <translation>Importar una grabación…</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importar…</translation>
    </message>
    <message>
      <source>Nothing is played while a session runs.</source>
      <translation>No se reproduce nada mientras hay una sesión en curso.</translation>
    </message>
    <message>
      <source>Nothing to review yet</source>
      <translation>Aún no hay nada que revisar</translation>
    </message>
    <message>
      <source>Start practicing</source>
      <translation>Empezar a practicar</translation>
    </message>
    <message>
      <source>The answer was written down.</source>
      <translation>La respuesta se ha transcrito.</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>La grabación se conserva.</translation>
    </message>
    <message>
      <source>The recording was deleted.</source>
      <translation>La grabación se ha borrado.</translation>
    </message>
    <message>
      <source>The session that is under way can't lose this.</source>
      <translation>La sesión en curso todavía necesita esto.</translation>
    </message>
    <message>
      <source>The session was deleted.</source>
      <translation>La sesión se ha borrado.</translation>
    </message>
    <message>
      <source>With it go {recordings} and their transcripts.</source>
      <translation>Con ella se borran {recordings} y sus transcripciones.</translation>
    </message>
    <message>
      <source>Your answers appear here, to be heard again and read word by word.</source>
      <translation>Aquí aparecen tus respuestas, para oírlas de nuevo y leerlas palabra por palabra.</translation>
    </message>
    <message>
      <source>{length} of sound and its transcript go; the session stays.</source>
      <translation>Se borran {length} de sonido y su transcripción; la sesión se queda.</translation>
    </message>
  </context>
  <context>
    <name>Rewriting</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Its recording is kept and can be heard.</source>
      <translation>Su grabación se conserva y se puede oír.</translation>
    </message>
    <message>
      <source>The text below stays until the new one is there.</source>
      <translation>El texto de abajo se queda hasta que llegue el nuevo.</translation>
    </message>
    <message>
      <source>This answer has not been written down yet.</source>
      <translation>Esta respuesta aún no se ha transcrito.</translation>
    </message>
    <message>
      <source>Transcribe again</source>
      <translation>Transcribir de nuevo</translation>
    </message>
    <message>
      <source>Transcribe now</source>
      <translation>Transcribir ahora</translation>
    </message>
    <message>
      <source>Waiting until no session runs and nothing else is being written down.</source>
      <translation>Espera hasta que no haya ninguna sesión en curso ni se esté transcribiendo otra cosa.</translation>
    </message>
    <message>
      <source>With {name}</source>
      <translation>Con {name}</translation>
    </message>
    <message>
      <source>With {name} (in use)</source>
      <translation>Con {name} (en uso)</translation>
    </message>
    <message>
      <source>Writes this answer down once more, also by another model.</source>
      <translation>Transcribe esta respuesta otra vez, también con otro modelo.</translation>
    </message>
    <message>
      <source>Writing this answer down</source>
      <translation>Transcribiendo esta respuesta</translation>
    </message>
  </context>
  <context>
    <name>SettingsView</name>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Inglés</translation>
    </message>
    <message>
      <source>Font size, percent</source>
      <translation>Tamaño de letra, por ciento</translation>
    </message>
    <message>
      <source>Found out by listening</source>
      <translation>Se detecta al escuchar</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>Idioma de la ventana</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Live text while I answer</source>
      <translation>Texto en vivo mientras respondo</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>No setting has these words.</source>
      <translation>Ningún ajuste contiene esas palabras.</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nada</translation>
    </message>
    <message>
      <source>Search the settings</source>
      <translation>Buscar en los ajustes</translation>
    </message>
    <message>
      <source>Search the settings…</source>
      <translation>Buscar en los ajustes…</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Secciones de los ajustes</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Speech models</source>
      <translation>Modelos de voz</translation>
    </message>
    <message>
      <source>Spoken language</source>
      <translation>Idioma hablado</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Sistema</translation>
    </message>
    <message>
      <source>The graphics card (CUDA), where it works</source>
      <translation>La tarjeta gráfica (CUDA), donde funcione</translation>
    </message>
    <message>
      <source>The processor</source>
      <translation>El procesador</translation>
    </message>
    <message>
      <source>The question bank's</source>
      <translation>El del banco de preguntas</translation>
    </message>
    <message>
      <source>The system's</source>
      <translation>El del sistema</translation>
    </message>
    <message>
      <source>The window speaks that language when it is opened again.</source>
      <translation>La ventana habla ese idioma cuando se vuelve a abrir.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>Transcribed by</source>
      <translation>Transcribe</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>Transcripción</translation>
    </message>
    <message>
      <source>What is older than {days} days</source>
      <translation>Lo de hace más de {days} días</translation>
    </message>
  </context>
  <context>
    <name>SetupView</name>
    <message>
      <source>A session needs a question bank.</source>
      <translation>Una sesión necesita un banco de preguntas.</translation>
    </message>
    <message>
      <source>ANSWER LIMIT</source>
      <translation>LÍMITE DE RESPUESTA</translation>
    </message>
    <message>
      <source>Answer limit</source>
      <translation>Límite de respuesta</translation>
    </message>
    <message>
      <source>As written</source>
      <translation>En su orden</translation>
    </message>
    <message>
      <source>Ask a follow-up about what I left out</source>
      <translation>Preguntar por lo que omití</translation>
    </message>
    <message>
      <source>Choose at least one category.</source>
      <translation>Elige al menos una categoría.</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>HOW LONG</source>
      <translation>CUÁNTO</translation>
    </message>
    <message>
      <source>Last time: {answers}, {mode}, {spoken} of speaking</source>
      <translation>La última vez: {answers}, {mode}, {spoken} hablando</translation>
    </message>
    <message>
      <source>MODE</source>
      <translation>MODO</translation>
    </message>
    <message>
      <source>New session</source>
      <translation>Sesión nueva</translation>
    </message>
    <message>
      <source>ORDER</source>
      <translation>ORDEN</translation>
    </message>
    <message>
      <source>One way: the clock starts by itself and ends the answer.</source>
      <translation>Sin vuelta atrás: el reloj arranca solo y acaba la respuesta.</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>Pressure</source>
      <translation>Presión</translation>
    </message>
    <message>
      <source>QUESTIONS</source>
      <translation>PREGUNTAS</translation>
    </message>
    <message>
      <source>Relaxed</source>
      <translation>Relajado</translation>
    </message>
    <message>
      <source>Repeat, pause, start over. Live text on.</source>
      <translation>Repetir, pausar, volver a empezar. Con texto en vivo.</translation>
    </message>
    <message>
      <source>STAR TARGETS</source>
      <translation>OBJETIVOS STAR</translation>
    </message>
    <message>
      <source>Shuffled</source>
      <translation>Mezclado</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>TIME TO THINK</source>
      <translation>TIEMPO PARA PENSAR</translation>
    </message>
    <message>
      <source>Time to think</source>
      <translation>Tiempo para pensar</translation>
    </message>
    <message>
      <source>{questions} · about {minutes} · nothing leaves this computer</source>
      <translation>{questions} · unos {minutes} · nada sale de este ordenador</translation>
    </message>
  </context>
  <context>
    <name>SideCards</name>
    <message>
      <source>Change what counts as good and what is worth a note</source>
      <translation>Cambiar qué se considera bueno y qué merece un aviso</translation>
    </message>
    <message>
      <source>Target ranges…</source>
      <translation>Rangos objetivo…</translation>
    </message>
  </context>
  <context>
    <name>SoundSection</name>
    <message>
      <source>Default for the language</source>
      <translation>La del idioma</translation>
    </message>
    <message>
      <source>Finish the session first: it needs the microphone.</source>
      <translation>Termina primero la sesión: necesita el micrófono.</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Oír la voz</translation>
    </message>
    <message>
      <source>Hello. This is how I will ask you questions.</source>
      <translation>Hola. Así te haré las preguntas.</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
    <message>
      <source>One, two, three. If you hear this, the speaker works.</source>
      <translation>Uno, dos, tres. Si oyes esto, el altavoz funciona.</translation>
    </message>
    <message>
      <source>Say something.</source>
      <translation>Di algo.</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Sonido</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Altavoz</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop testing the microphone</source>
      <translation>Terminar la prueba del micrófono</translation>
    </message>
    <message>
      <source>Test it</source>
      <translation>Probarlo</translation>
    </message>
    <message>
      <source>Test the microphone</source>
      <translation>Probar el micrófono</translation>
    </message>
    <message>
      <source>Test the speaker</source>
      <translation>Probar el altavoz</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Voz</translation>
    </message>
    <message>
      <source>Volume, percent</source>
      <translation>Volumen, por ciento</translation>
    </message>
    <message>
      <source>Words per minute</source>
      <translation>Palabras por minuto</translation>
    </message>
  </context>
  <context>
    <name>StarButton</name>
    <message>
      <source>Favorite</source>
      <translation>Favorita</translation>
    </message>
    <message>
      <source>Make it a favorite</source>
      <translation>Marcar como favorita</translation>
    </message>
    <message>
      <source>No favorite any more</source>
      <translation>Quitar de favoritas</translation>
    </message>
    <message>
      <source>{what} (key {key})</source>
      <translation>{what} (tecla {key})</translation>
    </message>
  </context>
  <context>
    <name>StarCard</name>
    <message>
      <source>About</source>
      <translation>Unos</translation>
    </message>
    <message>
      <source>Hear the part {part}</source>
      <translation>Oír la parte {part}</translation>
    </message>
    <message>
      <source>STAR</source>
      <translation>STAR</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Parte</translation>
    </message>
    <message>
      <source>Situation and task</source>
      <translation>Situación y tarea</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>no contado</translation>
    </message>
    <message>
      <source>{part}: {share}, good is {band}</source>
      <translation>{part}: {share}, lo bueno es {band}</translation>
    </message>
  </context>
  <context>
    <name>Stepper</name>
    <message>
      <source>{name}: less</source>
      <translation>{name}: menos</translation>
    </message>
    <message>
      <source>{name}: more</source>
      <translation>{name}: más</translation>
    </message>
  </context>
  <context>
    <name>TakeChoice</name>
    <message>
      <source>Answer</source>
      <translation>Respuesta</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sesión</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>toma {n}</translation>
    </message>
  </context>
  <context>
    <name>TakeColumn</name>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Reproducir</translation>
    </message>
    <message>
      <source>take {n}</source>
      <translation>toma {n}</translation>
    </message>
  </context>
  <context>
    <name>TakeView</name>
    <message>
      <source>Compare takes</source>
      <translation>Comparar tomas</translation>
    </message>
    <message>
      <source>Delete this recording or the session</source>
      <translation>Borrar esta grabación o la sesión</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Borrar…</translation>
    </message>
    <message>
      <source>Export this session</source>
      <translation>Exportar esta sesión</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>No words were heard in this recording.</source>
      <translation>En esta grabación no se oyó ninguna palabra.</translation>
    </message>
    <message>
      <source>Redo an edit of the take</source>
      <translation>Rehacer una edición de la toma</translation>
    </message>
    <message>
      <source>Search in the transcript</source>
      <translation>Buscar en la transcripción</translation>
    </message>
    <message>
      <source>Sound is missing in this recording.</source>
      <translation>A esta grabación le falta sonido.</translation>
    </message>
    <message>
      <source>Take {n}</source>
      <translation>Toma {n}</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>La grabación se conserva.</translation>
    </message>
    <message>
      <source>The whole session…</source>
      <translation>Toda la sesión…</translation>
    </message>
    <message>
      <source>This recording…</source>
      <translation>Esta grabación…</translation>
    </message>
    <message>
      <source>Undo an edit of the take</source>
      <translation>Deshacer una edición de la toma</translation>
    </message>
    <message>
      <source>What was recorded until then is here.</source>
      <translation>Lo grabado hasta entonces está aquí.</translation>
    </message>
    <message>
      <source>favorite</source>
      <translation>favorita</translation>
    </message>
    <message>
      <source>of {n}</source>
      <translation>de {n}</translation>
    </message>
    <message>
      <source>term as it was heard</source>
      <translation>término como se oyó</translation>
    </message>
  </context>
  <context>
    <name>TakeWaveform</name>
    <message>
      <source>Click: go there. Drag or Shift+arrows: select. Ctrl+wheel or ↑ ↓: zoom.</source>
      <translation>Clic: ir allí. Arrastrar o Mayús+flechas: seleccionar. Ctrl+rueda o ↑ ↓: ampliar.</translation>
    </message>
    <message>
      <source>Selected {start} to {end}</source>
      <translation>Seleccionado de {start} a {end}</translation>
    </message>
    <message>
      <source>Waveform</source>
      <translation>Forma de onda</translation>
    </message>
  </context>
  <context>
    <name>TargetBar</name>
    <message>
      <source>STAR targets</source>
      <translation>Objetivos STAR</translation>
    </message>
  </context>
  <context>
    <name>TranscriptView</name>
    <message>
      <source>Arrow keys go from word to word, with Ctrl from sentence to sentence, with Shift they select. Enter plays from the word, or what is selected.</source>
      <translation>Las flechas van de palabra en palabra, con Ctrl de frase en frase, con Mayús seleccionan. Intro reproduce desde la palabra, o lo seleccionado.</translation>
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
      <translation>5 segundos atrás</translation>
    </message>
    <message>
      <source>5 seconds forward</source>
      <translation>5 segundos adelante</translation>
    </message>
    <message>
      <source>As loud as other recordings</source>
      <translation>Tan alto como otras grabaciones</translation>
    </message>
    <message>
      <source>As recorded</source>
      <translation>Como se grabó</translation>
    </message>
    <message>
      <source>How loud this recording is played</source>
      <translation>Volumen con el que se reproduce esta grabación</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>Tecla {key}</translation>
    </message>
    <message>
      <source>Leave out silence at both ends</source>
      <translation>Omitir el silencio de ambos extremos</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Bucle</translation>
    </message>
    <message>
      <source>Mark where a STAR part begins, and change the parts (1–4)</source>
      <translation>Marcar dónde empieza una parte STAR y cambiar las partes (1–4)</translation>
    </message>
    <message>
      <source>Next pause in the speech</source>
      <translation>Pausa siguiente del habla</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Partes</translation>
    </message>
    <message>
      <source>Play the selection, or everything, again and again (L)</source>
      <translation>Reproducir la selección, o todo, una y otra vez (L)</translation>
    </message>
    <message>
      <source>Previous pause in the speech</source>
      <translation>Pausa anterior del habla</translation>
    </message>
    <message>
      <source>Slower [ or −, faster ] or +</source>
      <translation>Más lento [ o −, más rápido ] o +</translation>
    </message>
    <message>
      <source>Speed {speed}×</source>
      <translation>Velocidad {speed}×</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Volumen</translation>
    </message>
    <message>
      <source>Volume {gain} dB</source>
      <translation>Volumen {gain} dB</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Ampliar</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Reducir</translation>
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
      <translation>Aún no hay respuestas STAR con partes.</translation>
    </message>
    <message>
      <source>No answer with this number yet.</source>
      <translation>Aún no hay respuestas con este número.</translation>
    </message>
    <message>
      <source>The trend begins with a second session.</source>
      <translation>La tendencia empieza con una segunda sesión.</translation>
    </message>
    <message>
      <source>Unchanged over {n} sessions.</source>
      <translation>Sin cambios en {n} sesiones.</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Valores</translation>
    </message>
    <message>
      <source>{trend}: all values</source>
      <translation>{trend}: todos los valores</translation>
    </message>
  </context>
  <context>
    <name>TrendValues</name>
    <message>
      <source>Answers</source>
      <translation>Respuestas</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Enter or a double click opens the session.</source>
      <translation>Intro o un doble clic abre la sesión.</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Sesión</translation>
    </message>
    <message>
      <source>{trend}, session by session</source>
      <translation>{trend}, sesión a sesión</translation>
    </message>
  </context>
  <context>
    <name>Tryout</name>
    <message>
      <source>Finish the session first: it needs the voice.</source>
      <translation>Termina primero la sesión: necesita la voz.</translation>
    </message>
  </context>
  <context>
    <name>VocabularyForm</name>
    <message>
      <source>Add a term</source>
      <translation>Añadir un término</translation>
    </message>
    <message>
      <source>Hear how the chosen term sounds</source>
      <translation>Oír cómo suena el término elegido</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Oírla</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove the chosen terms</source>
      <translation>Quitar los términos elegidos</translation>
    </message>
    <message>
      <source>Search the terms</source>
      <translation>Buscar en los términos</translation>
    </message>
    <message>
      <source>Search the terms…</source>
      <translation>Buscar en los términos…</translation>
    </message>
    <message>
      <source>Term</source>
      <translation>Término</translation>
    </message>
    <message>
      <source>Terms and the ways they sound</source>
      <translation>Términos y cómo suenan</translation>
    </message>
    <message>
      <source>The terms of the trade, the likeliest first, each with what the speech model writes instead, separated by commas.</source>
      <translation>Los términos del oficio, los más probables primero, cada uno con lo que el modelo de voz escribe en su lugar, separado por comas.</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Vocabulario</translation>
    </message>
    <message>
      <source>Ways it sounds</source>
      <translation>Cómo suena</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Qué está mal</translation>
    </message>
  </context>
  <context>
    <name>WaveCard</name>
    <message>
      <source>Mark parts here</source>
      <translation>Marcar partes aquí</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Partes</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>1. Microphone: say a few words and watch the bar.</source>
      <translation>1. Micrófono: di unas palabras y mira la barra.</translation>
    </message>
    <message>
      <source>2. Speaker: play a short sound.</source>
      <translation>2. Altavoz: reproduce un sonido corto.</translation>
    </message>
    <message>
      <source>3. The interviewer's voice: choose one and hear it.</source>
      <translation>3. La voz: elige una y escúchala.</translation>
    </message>
    <message>
      <source>Default for the language</source>
      <translation>La predeterminada del idioma</translation>
    </message>
    <message>
      <source>Did you hear it?</source>
      <translation>¿Lo has oído?</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Hear it</source>
      <translation>Escuchar</translation>
    </message>
    <message>
      <source>Hear the voice</source>
      <translation>Escuchar la voz</translation>
    </message>
    <message>
      <source>I heard nothing: open settings</source>
      <translation>No he oído nada: abrir los ajustes</translation>
    </message>
    <message>
      <source>Look for microphones again</source>
      <translation>Buscar micrófonos otra vez</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>No, open settings</source>
      <translation>No, abrir los ajustes</translation>
    </message>
    <message>
      <source>Nothing is heard yet.</source>
      <translation>Todavía no se oye nada.</translation>
    </message>
    <message>
      <source>Play a test</source>
      <translation>Reproducir una prueba</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Skip the first steps</source>
      <translation>Omitir los primeros pasos</translation>
    </message>
    <message>
      <source>Step {number} of {count}</source>
      <translation>Paso {number} de {count}</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Voz</translation>
    </message>
    <message>
      <source>Welcome. Is everything there?</source>
      <translation>¡Hola! ¿Está todo listo?</translation>
    </message>
    <message>
      <source>Yes, I heard it</source>
      <translation>Sí, lo he oído</translation>
    </message>
    <message>
      <source>✓ You are heard.</source>
      <translation>✓ Se te oye.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>&amp;About Voice Interview</source>
      <translation>&amp;Acerca de Voice Interview</translation>
    </message>
    <message>
      <source>&amp;End session</source>
      <translation>&amp;Terminar la sesión</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportar…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;First steps</source>
      <translation>Primeros &amp;pasos</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Teclas</translation>
    </message>
    <message>
      <source>&amp;New session</source>
      <translation>Sesión &amp;nueva</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>&amp;Session</source>
      <translation>&amp;Sesión</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>Dark theme</source>
      <translation>Tema oscuro</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Pantalla completa</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Letra más grande</translation>
    </message>
    <message>
      <source>Light theme</source>
      <translation>Tema claro</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Texto en vivo sí o no</translation>
    </message>
    <message>
      <source>Menus</source>
      <translation>Menús</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>Letra normal</translation>
    </message>
    <message>
      <source>Open &amp;data folder</source>
      <translation>Abrir la carpeta de &amp;datos</translation>
    </message>
    <message>
      <source>Small window on top</source>
      <translation>Ventana pequeña encima</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Letra más pequeña</translation>
    </message>
    <message>
      <source>Theme of the system</source>
      <translation>Tema del sistema</translation>
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
      <translation>Se oyó «{heard}», se escribió «{term}»</translation>
    </message>
    <message>
      <source>It is this term, as the bank spells it.</source>
      <translation>Es este término, como lo escribe el banco.</translation>
    </message>
    <message>
      <source>It sounds like this term of the bank.</source>
      <translation>Suena como este término del banco.</translation>
    </message>
    <message>
      <source>Speech at {at} that could not be understood. Choose it to hear it.</source>
      <translation>Habla en {at} que no se entendió. Elígela para oírla.</translation>
    </message>
    <message>
      <source>The decoder hears it, or finds it much likelier, when told to expect the bank's terms.</source>
      <translation>El decodificador lo oye, o lo ve mucho más probable, cuando espera los términos del banco.</translation>
    </message>
  </context>
  <context>
    <name>WordText</name>
    <message>
      <source>Transcript</source>
      <translation>Transcripción</translation>
    </message>
  </context>
  <context>
    <name>WordsCard</name>
    <message>
      <source>As heard</source>
      <translation>Como se oyó</translation>
    </message>
    <message>
      <source>Edit text…</source>
      <translation>Editar el texto…</translation>
    </message>
    <message>
      <source>Edited</source>
      <translation>Editado</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Buscar…</translation>
    </message>
    <message>
      <source>Goes back to what was heard.</source>
      <translation>Vuelve a lo que se oyó.</translation>
    </message>
    <message>
      <source>Loop selection</source>
      <translation>Repetir la selección</translation>
    </message>
    <message>
      <source>Remove edit</source>
      <translation>Quitar la edición</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>Transcripción</translation>
    </message>
    <message>
      <source>edit of the text</source>
      <translation>edición del texto</translation>
    </message>
  </context>
  <context>
    <name>WritingRow</name>
    <message>
      <source>Progress of the text</source>
      <translation>Progreso del texto</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>quedan {time}</translation>
    </message>
  </context>
  <context>
    <name>_SegmentButton</name>
    <message>
      <source> of about {target}</source>
      <translation> de unos {target}</translation>
    </message>
    <message>
      <source>now</source>
      <translation>ahora</translation>
    </message>
    <message>
      <source>{title}: {time} of about {target}</source>
      <translation>{title}: {time} de unos {target}</translation>
    </message>
  </context>
  <context>
    <name>about</name>
    <message>
      <source>5 s back or forward</source>
      <translation>5 s atrás o adelante</translation>
    </message>
    <message>
      <source>About Voice Interview</source>
      <translation>Acerca de Voice Interview</translation>
    </message>
    <message>
      <source>At the speed of the recording</source>
      <translation>A la velocidad de la grabación</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>End the session, after asking</source>
      <translation>Terminar la sesión, tras preguntar</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>En todas partes</translation>
    </message>
    <message>
      <source>Finish a paused or interrupted answer</source>
      <translation>Acabar una respuesta pausada o interrumpida</translation>
    </message>
    <message>
      <source>In a session</source>
      <translation>En una sesión</translation>
    </message>
    <message>
      <source>In review</source>
      <translation>En la revisión</translation>
    </message>
    <message>
      <source>In the transcript: to the line above or below</source>
      <translation>En la transcripción: a la línea de arriba o de abajo</translation>
    </message>
    <message>
      <source>In the transcript: to the previous or the next word</source>
      <translation>En la transcripción: a la palabra anterior o siguiente</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Let the text follow later</source>
      <translation>Dejar el texto para después</translation>
    </message>
    <message>
      <source>Live text on or off</source>
      <translation>Texto en vivo sí o no</translation>
    </message>
    <message>
      <source>Make the take a favorite, or none</source>
      <translation>Marcar la toma como favorita, o quitarla</translation>
    </message>
    <message>
      <source>Next STAR part</source>
      <translation>Parte STAR siguiente</translation>
    </message>
    <message>
      <source>On the edge of a part: move it by 0.1 s</source>
      <translation>En el borde de una parte: moverlo 0,1 s</translation>
    </message>
    <message>
      <source>On the edge of a part: move it by 1 s</source>
      <translation>En el borde de una parte: moverlo 1 s</translation>
    </message>
    <message>
      <source>On the waveform: zoom in or out</source>
      <translation>En la forma de onda: acercar o alejar</translation>
    </message>
    <message>
      <source>Open the answer in review</source>
      <translation>Abrir la respuesta en la revisión</translation>
    </message>
    <message>
      <source>Pause, resume</source>
      <translation>Pausar, seguir</translation>
    </message>
    <message>
      <source>Play from the word, or the selected words</source>
      <translation>Reproducir desde la palabra, o las palabras seleccionadas</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>Reproducir o pausar</translation>
    </message>
    <message>
      <source>Play the selection, or everything, again and again</source>
      <translation>Reproducir la selección, o todo, una y otra vez</translation>
    </message>
    <message>
      <source>Rehearse a job interview out loud, alone. Nothing you say leaves this computer.

Free software under the GNU General Public License, version 3 or later. The Inter font is used under the SIL Open Font License 1.1.</source>
      <translation>Ensaya una entrevista de trabajo en voz alta, a solas. Nada de lo que dices sale de este ordenador.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. La letra Inter se usa bajo la SIL Open Font License 1.1.</translation>
    </message>
    <message>
      <source>Repeat the question</source>
      <translation>Repetir la pregunta</translation>
    </message>
    <message>
      <source>Scroll the page</source>
      <translation>Desplazar la página</translation>
    </message>
    <message>
      <source>Select, in the transcript or on the waveform</source>
      <translation>Seleccionar, en la transcripción o en la forma de onda</translation>
    </message>
    <message>
      <source>Situation, Task, Action, Result</source>
      <translation>Situación, Tarea, Acción, Resultado</translation>
    </message>
    <message>
      <source>Situation, Task, Action, Result begins here</source>
      <translation>Situación, Tarea, Acción, Resultado empieza aquí</translation>
    </message>
    <message>
      <source>Skip the question</source>
      <translation>Saltar la pregunta</translation>
    </message>
    <message>
      <source>Slower or faster</source>
      <translation>Más lento o más rápido</translation>
    </message>
    <message>
      <source>Small window on top, and back</source>
      <translation>Ventana pequeña encima, y volver</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>Start over: another take</source>
      <translation>Volver a empezar: otra toma</translation>
    </message>
    <message>
      <source>Start · answer now · finish the answer · go on</source>
      <translation>Empezar · responder ya · acabar la respuesta · seguir</translation>
    </message>
    <message>
      <source>To the beginning or the end</source>
      <translation>Al principio o al final</translation>
    </message>
    <message>
      <source>To the next or the previous control</source>
      <translation>Al control siguiente o anterior</translation>
    </message>
    <message>
      <source>To the previous or the next pause</source>
      <translation>A la pausa anterior o siguiente</translation>
    </message>
    <message>
      <source>To the previous or the next sentence</source>
      <translation>A la frase anterior o siguiente</translation>
    </message>
    <message>
      <source>Use a recording as the answer</source>
      <translation>Usar una grabación como respuesta</translation>
    </message>
    <message>
      <source>Voice Interview {version}</source>
      <translation>Voice Interview {version}</translation>
    </message>
    <message>
      <source>Where they apply</source>
      <translation>Donde se aplican</translation>
    </message>
    <message>
      <source>Write a note about this place</source>
      <translation>Escribir una nota sobre este lugar</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>Answer now</source>
      <translation>Responder ya</translation>
    </message>
    <message>
      <source>Finish answer</source>
      <translation>Acabar la respuesta</translation>
    </message>
    <message>
      <source>Finish session</source>
      <translation>Acabar la sesión</translation>
    </message>
    <message>
      <source>Finish with what was kept</source>
      <translation>Acabar con lo guardado</translation>
    </message>
    <message>
      <source>Follow-up question</source>
      <translation>Repregunta</translation>
    </message>
    <message>
      <source>Go on with this answer</source>
      <translation>Seguir con esta respuesta</translation>
    </message>
    <message>
      <source>New session</source>
      <translation>Sesión nueva</translation>
    </message>
    <message>
      <source>Next question</source>
      <translation>Pregunta siguiente</translation>
    </message>
    <message>
      <source>Open in review</source>
      <translation>Abrir en la revisión</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Repeat question</source>
      <translation>Repetir la pregunta</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Seguir</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Saltar</translation>
    </message>
    <message>
      <source>Start answering</source>
      <translation>Empezar a responder</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Volver a empezar</translation>
    </message>
    <message>
      <source>Take again</source>
      <translation>Otra toma</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
    <message>
      <source>Use a recording…</source>
      <translation>Usar una grabación…</translation>
    </message>
    <message>
      <source>Write it down later</source>
      <translation>Transcribir después</translation>
    </message>
  </context>
  <context>
    <name>ask_to_delete</name>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>This can't be undone.</source>
      <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
      <source>Undo brings it back until you quit.</source>
      <translation>«Deshacer» lo recupera hasta que salgas.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>Come to the end · {left} left</source>
      <translation>Ve terminando · quedan {left}</translation>
    </message>
    <message>
      <source>Earlier answers are kept; nothing of this one was recorded.</source>
      <translation>Las respuestas anteriores se conservan; de esta no se grabó nada.</translation>
    </message>
    <message>
      <source>Get ready to speak</source>
      <translation>Prepárate para hablar</translation>
    </message>
    <message>
      <source>Getting ready to record…</source>
      <translation>Preparando la grabación…</translation>
    </message>
    <message>
      <source>It is noisy here · the text may have gaps</source>
      <translation>Hay ruido aquí · el texto puede tener huecos</translation>
    </message>
    <message>
      <source>Keeping the recording…</source>
      <translation>Guardando la grabación…</translation>
    </message>
    <message>
      <source>Look into {folder}.</source>
      <translation>Mira en {folder}.</translation>
    </message>
    <message>
      <source>Make room on the disk, then start the app again.</source>
      <translation>Haz sitio en el disco y vuelve a abrir la aplicación.</translation>
    </message>
    <message>
      <source>Nothing is heard · is the microphone muted?</source>
      <translation>No se oye nada · ¿está silenciado el micrófono?</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Paused · nothing is being recorded</source>
      <translation>En pausa · no se está grabando nada</translation>
    </message>
    <message>
      <source>Recording</source>
      <translation>Grabando</translation>
    </message>
    <message>
      <source>Recording only silence · is the microphone muted?</source>
      <translation>Solo se graba silencio · ¿está silenciado el micrófono?</translation>
    </message>
    <message>
      <source>Speak after the sound</source>
      <translation>Habla después del sonido</translation>
    </message>
    <message>
      <source>Starting the recording…</source>
      <translation>Empezando la grabación…</translation>
    </message>
    <message>
      <source>The damaged file is set aside as {path}.</source>
      <translation>El archivo dañado queda apartado como {path}.</translation>
    </message>
    <message>
      <source>The interviewer repeats the question · recording is held</source>
      <translation>Se repite la pregunta · la grabación espera</translation>
    </message>
    <message>
      <source>The list of sessions was damaged and has been rebuilt.</source>
      <translation>La lista de sesiones estaba dañada y se ha reconstruido.</translation>
    </message>
    <message>
      <source>The microphone delivers only silence · is it muted?</source>
      <translation>El micrófono solo da silencio · ¿está silenciado?</translation>
    </message>
    <message>
      <source>The question is about to be asked</source>
      <translation>La pregunta está a punto de llegar</translation>
    </message>
    <message>
      <source>The recording is kept; it can be played here.</source>
      <translation>La grabación se conserva; se puede escuchar aquí.</translation>
    </message>
    <message>
      <source>The sound broke off at {at} · the recording goes on</source>
      <translation>El sonido se cortó en {at} · la grabación sigue</translation>
    </message>
    <message>
      <source>The system switched to another microphone: {name}.</source>
      <translation>El sistema cambió a otro micrófono: {name}.</translation>
    </message>
    <message>
      <source>They are set aside, nothing was deleted.</source>
      <translation>Quedan apartadas, no se borró nada.</translation>
    </message>
    <message>
      <source>They are still where they were.</source>
      <translation>Siguen donde estaban.</translation>
    </message>
    <message>
      <source>Time to think · opening the microphone…</source>
      <translation>Tiempo para pensar · abriendo el micrófono…</translation>
    </message>
    <message>
      <source>Time to think · recording starts by itself</source>
      <translation>Tiempo para pensar · la grabación empieza sola</translation>
    </message>
    <message>
      <source>Time to think · the microphone is ready</source>
      <translation>Tiempo para pensar · el micrófono está listo</translation>
    </message>
    <message>
      <source>Too loud · lean back or lower the microphone's level</source>
      <translation>Demasiado alto · échate atrás o baja el nivel del micrófono</translation>
    </message>
    <message>
      <source>What was recorded lies in the data folder.</source>
      <translation>Lo grabado está en la carpeta de datos.</translation>
    </message>
    <message>
      <source>Writing down the last words…</source>
      <translation>Escribiendo las últimas palabras…</translation>
    </message>
    <message>
      <source>You are hardly heard · come closer to the microphone</source>
      <translation>Apenas se te oye · acércate al micrófono</translation>
    </message>
    <message>
      <source>Your recordings are kept; what has lost its text is written down again.</source>
      <translation>Tus grabaciones se conservan; lo que perdió su texto se transcribe de nuevo.</translation>
    </message>
    <message>
      <source>of {limit}</source>
      <translation>de {limit}</translation>
    </message>
    <message>
      <source>to the start</source>
      <translation>para empezar</translation>
    </message>
    <message>
      <source>to think</source>
      <translation>para pensar</translation>
    </message>
    <message>
      <source>{count} recordings could not be completed.</source>
      <translation>{count} grabaciones no se pudieron completar.</translation>
    </message>
    <message>
      <source>{count} recordings could not be read.</source>
      <translation>{count} grabaciones no se pudieron leer.</translation>
    </message>
    <message>
      <source>{left} left</source>
      <translation>quedan {left}</translation>
    </message>
    <message>
      <source>{length} of your answer was recorded and is kept.</source>
      <translation>Se grabaron {length} de tu respuesta y se conservan.</translation>
    </message>
    <message>
      <source>● Recording {done} of {limit}</source>
      <translation>● Grabando {done} de {limit}</translation>
    </message>
    <message>
      <source>● {done} of {limit} · {part} {told}</source>
      <translation>● {done} de {limit} · {part} {told}</translation>
    </message>
    <message>
      <source>♪ The interviewer is speaking</source>
      <translation>♪ La persona entrevistadora habla</translation>
    </message>
  </context>
  <context>
    <name>models</name>
    <message numerus="yes">
      <source>%n thread(s)</source>
      <translation>
        <numerusform>%n hilo</numerusform>
        <numerusform>%n hilos</numerusform>
      </translation>
    </message>
    <message>
      <source>Damaged: fetch it again</source>
      <translation>Dañado: descárgalo de nuevo</translation>
    </message>
    <message>
      <source>Damaged: install the app again</source>
      <translation>Dañado: vuelve a instalar la aplicación</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Inglés</translation>
    </message>
    <message>
      <source>Not tested on this computer yet.</source>
      <translation>Aún sin probar en este ordenador.</translation>
    </message>
    <message>
      <source>about {size} of memory</source>
      <translation>unos {size} de memoria</translation>
    </message>
    <message>
      <source>about {size} to fetch</source>
      <translation>unos {size} por descargar</translation>
    </message>
    <message>
      <source>all languages</source>
      <translation>todos los idiomas</translation>
    </message>
    <message>
      <source>not checked: import its folder to use it</source>
      <translation>sin comprobar: importa su carpeta para usarlo</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>no instalado</translation>
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
      <translation>{size} están aquí</translation>
    </message>
    <message>
      <source>{size} of memory</source>
      <translation>{size} de memoria</translation>
    </message>
    <message>
      <source>{speed} times as fast as speech here · last words after {finish} s · {threads}</source>
      <translation>{speed} veces más rápido que el habla · últimas palabras tras {finish} s · {threads}</translation>
    </message>
  </context>
  <context>
    <name>offer_devices</name>
    <message>
      <source>System default</source>
      <translation>El del sistema</translation>
    </message>
    <message>
      <source>System default ({name})</source>
      <translation>El del sistema ({name})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>"{name}" is missing here.</source>
      <translation>Aquí falta "{name}".</translation>
    </message>
    <message>
      <source>"{name}" is no field of a bank here{near}</source>
      <translation>«{name}» no es un campo de un banco aquí{near}</translation>
    </message>
    <message>
      <source>"{name}" stands here again.</source>
      <translation>"{name}" está aquí otra vez.</translation>
    </message>
    <message>
      <source>"{sound}" is how "{other}" sounds already.</source>
      <translation>«{sound}» ya es como suena «{other}».</translation>
    </message>
    <message>
      <source>"{term}" is not in the vocabulary of the bank{near}</source>
      <translation>«{term}» no está en el vocabulario del banco{near}</translation>
    </message>
    <message>
      <source>A bank starts with fields such as `id: my-bank`; there are none.</source>
      <translation>Un banco empieza con campos como `id: my-bank`; no hay ninguno.</translation>
    </message>
    <message>
      <source>A bank that comes with the app can't be deleted.</source>
      <translation>Un banco que viene con la aplicación no se puede borrar.</translation>
    </message>
    <message>
      <source>A block of code was left out.</source>
      <translation>Se omitió un bloque de código.</translation>
    </message>
    <message>
      <source>A language is a short code like `en` or `en-GB`.</source>
      <translation>Un idioma es un código corto como `en` o `en-GB`.</translation>
    </message>
    <message>
      <source>A letter can't be read here; it is shown as �.</source>
      <translation>Aquí hay una letra ilegible; se muestra como �.</translation>
    </message>
    <message>
      <source>A probe is asked when no phrase was heard, so this key point needs `phrases`.</source>
      <translation>La repregunta se hace cuando no se oyó ninguna expresión, así que este punto clave necesita `phrases`.</translation>
    </message>
    <message>
      <source>A second of speech took {took_s} s, with what there is to load.</source>
      <translation>Un segundo de habla tardó {took_s} s, con lo que hubo que cargar.</translation>
    </message>
    <message>
      <source>A session needs at least one question.</source>
      <translation>Una sesión necesita al menos una pregunta.</translation>
    </message>
    <message>
      <source>All sessions are deleted.</source>
      <translation>Todas las sesiones están borradas.</translation>
    </message>
    <message>
      <source>An id has small letters, digits and single hyphens only, like `my-question-2`.</source>
      <translation>Un identificador solo tiene letras minúsculas, cifras y guiones sueltos, como `my-question-2`.</translation>
    </message>
    <message>
      <source>Another program is using the microphone.</source>
      <translation>Otro programa está usando el micrófono.</translation>
    </message>
    <message>
      <source>Ask for one or more.</source>
      <translation>Pide una o más.</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Copias</translation>
    </message>
    <message>
      <source>Check its cable or choose another, then go on: the answer continues.</source>
      <translation>Revisa el cable o elige otro y sigue: la respuesta continúa.</translation>
    </message>
    <message>
      <source>Check its permissions and the disk, then start again.</source>
      <translation>Revisa sus permisos y el disco y vuelve a abrir.</translation>
    </message>
    <message>
      <source>Check its permissions, or choose another with --data-dir.</source>
      <translation>Revisa sus permisos o elige otra con --data-dir.</translation>
    </message>
    <message>
      <source>Check its permissions, then try again.</source>
      <translation>Revisa sus permisos e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Check the disk and the file's permissions.</source>
      <translation>Revisa el disco y los permisos del archivo.</translation>
    </message>
    <message>
      <source>Check the disk and the permissions of the data folder, then try again.</source>
      <translation>Revisa el disco y los permisos de la carpeta de datos e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Check the disk and the permissions.</source>
      <translation>Revisa el disco y los permisos.</translation>
    </message>
    <message>
      <source>Check the disk and the room on it, then try again.</source>
      <translation>Revisa el disco y su espacio libre e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Check the folder's permissions and the disk, or choose another with --data-dir.</source>
      <translation>Revisa los permisos de la carpeta y el disco, o elige otra con --data-dir.</translation>
    </message>
    <message>
      <source>Check the name and its permissions.</source>
      <translation>Revisa el nombre y sus permisos.</translation>
    </message>
    <message>
      <source>Check the name and the permissions.</source>
      <translation>Revisa el nombre y los permisos.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>Revisa el nombre.</translation>
    </message>
    <message>
      <source>Check the permissions of that file and the disk, then try again.</source>
      <translation>Revisa los permisos de ese archivo y el disco, y vuelve a intentarlo.</translation>
    </message>
    <message>
      <source>Check the permissions of that folder, or choose another with --data-dir.</source>
      <translation>Revisa los permisos de esa carpeta o elige otra con --data-dir.</translation>
    </message>
    <message>
      <source>Check the permissions of that folder, then delete the copy yourself.</source>
      <translation>Revisa los permisos de esa carpeta y borra tú la copia.</translation>
    </message>
    <message>
      <source>Check the permissions of the data folder, then delete everything again.</source>
      <translation>Revisa los permisos de la carpeta de datos y bórralo todo de nuevo.</translation>
    </message>
    <message>
      <source>Check the permissions of the folder and the disk, then start again.</source>
      <translation>Revisa los permisos de la carpeta y el disco y vuelve a abrir.</translation>
    </message>
    <message>
      <source>Check the permissions of the old folder, then delete it again.</source>
      <translation>Revisa los permisos de la carpeta antigua y bórrala de nuevo.</translation>
    </message>
    <message>
      <source>Choose a file that Create backup has made.</source>
      <translation>Elige un archivo hecho con «Crear una copia».</translation>
    </message>
    <message>
      <source>Choose a recording such as WAV, FLAC, MP3, M4A or OGG.</source>
      <translation>Elige una grabación como WAV, FLAC, MP3, M4A u OGG.</translation>
    </message>
    <message>
      <source>Choose an empty folder, or a new one.</source>
      <translation>Elige una carpeta vacía o una nueva.</translation>
    </message>
    <message>
      <source>Choose another bank in the practice place; this one does not disturb.</source>
      <translation>Elige otro banco al practicar; este no molesta.</translation>
    </message>
    <message>
      <source>Choose another category or another bank.</source>
      <translation>Elige otra categoría u otro banco de preguntas.</translation>
    </message>
    <message>
      <source>Choose another file, for example a WAV, FLAC or MP3.</source>
      <translation>Elige otro archivo, por ejemplo WAV, FLAC o MP3.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Elige otro archivo.</translation>
    </message>
    <message>
      <source>Choose another folder, or look after the disk.</source>
      <translation>Elige otra carpeta o revisa el disco.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room and check its permissions.</source>
      <translation>Elige otra carpeta, o haz sitio y revisa sus permisos.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Elige otra carpeta o haz sitio en el disco.</translation>
    </message>
    <message>
      <source>Choose another folder, or say that files may be replaced (--overwrite).</source>
      <translation>Elige otra carpeta o permite reemplazar archivos (--overwrite).</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elige otra carpeta.</translation>
    </message>
    <message>
      <source>Choose another in the settings, or fetch this one again; then transcribe the answer.</source>
      <translation>Elige otro en los ajustes o vuelve a descargar este; después transcribe la respuesta.</translation>
    </message>
    <message>
      <source>Choose another in the settings, or: voice-interview models fetch {name}.</source>
      <translation>Elige otro en Ajustes &gt; Modelos de voz o descarga allí {name}.</translation>
    </message>
    <message>
      <source>Choose another in the settings.</source>
      <translation>Elige otro en los ajustes.</translation>
    </message>
    <message>
      <source>Choose another model in the settings first, for example base.</source>
      <translation>Elige primero otro modelo en los ajustes, por ejemplo base.</translation>
    </message>
    <message>
      <source>Choose another model, for example base.</source>
      <translation>Elige otro modelo, por ejemplo base.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Elige otro nombre.</translation>
    </message>
    <message>
      <source>Choose another speech model in the settings.</source>
      <translation>Elige otro modelo de voz en los ajustes.</translation>
    </message>
    <message>
      <source>Choose another with --data-dir, or set VOICE_INTERVIEW_HOME.</source>
      <translation>Elige otra con --data-dir o define VOICE_INTERVIEW_HOME.</translation>
    </message>
    <message>
      <source>Choose from {value}.</source>
      <translation>Elige entre {value}.</translation>
    </message>
    <message>
      <source>Choose one of {value}.</source>
      <translation>Elige uno de {value}.</translation>
    </message>
    <message>
      <source>Choose one of: {value}.</source>
      <translation>Elige uno de: {value}.</translation>
    </message>
    <message>
      <source>Choose or fetch one in the settings, or see voice-interview models list.</source>
      <translation>Elige o descarga uno en Ajustes &gt; Modelos de voz.</translation>
    </message>
    <message>
      <source>Choose the processor in the settings, or look after the graphics card's driver.</source>
      <translation>Elige el procesador en los ajustes o revisa el controlador de la tarjeta gráfica.</translation>
    </message>
    <message>
      <source>Choose yours here or in the system's sound settings, then go on: the answer continues.</source>
      <translation>Elige el tuyo aquí o en los ajustes de sonido del sistema y sigue: la respuesta continúa.</translation>
    </message>
    <message>
      <source>Close Voice Interview and start it again: it is rebuilt from its backup.</source>
      <translation>Cierra Voice Interview y ábrelo de nuevo: se reconstruye a partir de su copia.</translation>
    </message>
    <message>
      <source>Close other programs and try again; if it stays so, restart the computer.</source>
      <translation>Cierra otros programas e inténtalo de nuevo; si sigue igual, reinicia el ordenador.</translation>
    </message>
    <message>
      <source>Close other programs, or choose a smaller model.</source>
      <translation>Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
      <source>Close that program, then try again.</source>
      <translation>Cierra ese programa e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Close the form to see the bank as it is now, then change it again.</source>
      <translation>Cierra el formulario para ver el banco como está ahora y cámbialo de nuevo.</translation>
    </message>
    <message>
      <source>Close the window and run voice-interview recover: it puts them into sessions.</source>
      <translation>Cierra la aplicación y ábrela de nuevo: las pone en sesiones.</translation>
    </message>
    <message>
      <source>Column {value} was taken for the questions.</source>
      <translation>La columna {value} se tomó para las preguntas.</translation>
    </message>
    <message>
      <source>Connect a speaker and look again.</source>
      <translation>Conecta un altavoz y busca de nuevo.</translation>
    </message>
    <message>
      <source>Connect its disk and start again, or choose “Don't move it” in the settings.</source>
      <translation>Conecta su disco y vuelve a empezar, o elige «No trasladarla» en los ajustes.</translation>
    </message>
    <message>
      <source>Connect its disk, choose another with --data-dir, or delete {value}.</source>
      <translation>Conecta su disco, elige otra con --data-dir o borra {value}.</translation>
    </message>
    <message>
      <source>Connect one and look again; until then, answer with audio files.</source>
      <translation>Conecta uno y busca de nuevo; mientras tanto, responde con archivos de audio.</translation>
    </message>
    <message>
      <source>Connect one or choose another, then go on; or answer with an audio file.</source>
      <translation>Conecta uno o elige otro y sigue; o responde con un archivo de audio.</translation>
    </message>
    <message>
      <source>Correct the file and check it with: voice-interview banks validate FILE.</source>
      <translation>Corrige el archivo; Preguntas &gt; Importar muestra cada error con su línea.</translation>
    </message>
    <message>
      <source>Correct the file and import it again.</source>
      <translation>Corrige el archivo y vuelve a importarlo.</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Carpeta de datos</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Base de datos</translation>
    </message>
    <message>
      <source>Delete that folder and fetch it again: voice-interview models fetch {name}.</source>
      <translation>Borra esa carpeta y descarga {name} otra vez en Ajustes &gt; Modelos de voz.</translation>
    </message>
    <message>
      <source>Delete that folder and install the model with  pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Borra esa carpeta e instala la aplicación de nuevo, o elige otro modelo en Ajustes &gt; Modelos de voz.</translation>
    </message>
    <message>
      <source>Delete them once nothing is missed.</source>
      <translation>Bórralos cuando no eches nada en falta.</translation>
    </message>
    <message>
      <source>Delete {value}: the next start makes a new one.</source>
      <translation>Borra {value}: al volver a abrir se crea de nuevo.</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Disco</translation>
    </message>
    <message>
      <source>End the call or the recording there, or choose another microphone, then go on.</source>
      <translation>Termina allí la llamada o la grabación, o elige otro micrófono, y sigue.</translation>
    </message>
    <message>
      <source>Fetch it again later, or from another address with --from.</source>
      <translation>Descárgalo otra vez más tarde.</translation>
    </message>
    <message>
      <source>Fetch it with  voice-interview models fetch {name}  or import it with  voice-interview models import FOLDER.</source>
      <translation>Descarga {name} en Ajustes &gt; Modelos de voz o impórtalo allí.</translation>
    </message>
    <message>
      <source>Fetching {name} was cancelled.</source>
      <translation>Se canceló la descarga de {name}.</translation>
    </message>
    <message>
      <source>Free {value} MB there, or choose another folder with --data-dir.</source>
      <translation>Libera allí {value} MB, o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
      <source>Give an address that begins with https://, or download the files yourself and use voice-interview models import.</source>
      <translation>Da una dirección que empiece por https:// o descarga los archivos e impórtalos en Ajustes &gt; Modelos de voz.</translation>
    </message>
    <message>
      <source>Give one of them another id.</source>
      <translation>Dale a uno de ellos otro id.</translation>
    </message>
    <message>
      <source>Give the folder of one of them.</source>
      <translation>Da la carpeta de uno de ellos.</translation>
    </message>
    <message>
      <source>Go on when you are ready: the answer continues.</source>
      <translation>Sigue cuando quieras: la respuesta continúa.</translation>
    </message>
    <message>
      <source>Go on with the next question; transcribe this one later, or with another model.</source>
      <translation>Sigue con la próxima pregunta; transcribe esta respuesta más tarde o con otro modelo.</translation>
    </message>
    <message>
      <source>Go on with this answer, keep it as it is, or discard it.</source>
      <translation>Sigue con esta respuesta, consérvala así o descártala.</translation>
    </message>
    <message>
      <source>Go on: it is started anew. If that fails, choose another microphone.</source>
      <translation>Sigue: se inicia de nuevo. Si falla, elige otro micrófono.</translation>
    </message>
    <message>
      <source>HTML was left out.</source>
      <translation>Se omitió HTML.</translation>
    </message>
    <message>
      <source>Hold a session first.</source>
      <translation>Haz primero una sesión.</translation>
    </message>
    <message>
      <source>Ids that start with `probe-` are kept for the probes of key points.</source>
      <translation>Los id que empiezan por `probe-` están reservados para las repreguntas de los puntos clave.</translation>
    </message>
    <message>
      <source>If they must go at once, delete the file {backup}.</source>
      <translation>Si deben desaparecer ya, borra el archivo {backup}.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]"  or put its files ({files}) into {folder}.</source>
      <translation>Instala la aplicación de nuevo, o pon los archivos del modelo ({files}) en {folder}.</translation>
    </message>
    <message>
      <source>Install it with  pip install "voice-interview[bundled-model]".</source>
      <translation>Instala la aplicación de nuevo si falta, o elige otro en Ajustes &gt; Modelos de voz.</translation>
    </message>
    <message>
      <source>Install it: pip install --force-reinstall "voice-interview[bundled-model]".</source>
      <translation>Elige otro en Ajustes &gt; Modelos de voz, o instala la aplicación de nuevo.</translation>
    </message>
    <message>
      <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, Arch), then start again.</source>
      <translation>Instala libportaudio2 (Debian, Ubuntu) o portaudio (Fedora, Arch) y vuelve a abrir.</translation>
    </message>
    <message>
      <source>Install the newer version again, or choose another folder with --data-dir.</source>
      <translation>Instala de nuevo la versión más reciente o elige otra carpeta con --data-dir.</translation>
    </message>
    <message>
      <source>It can be read as a whole.</source>
      <translation>Se puede leer entera.</translation>
    </message>
    <message>
      <source>It can be written, and the app was closed last time.</source>
      <translation>Se puede escribir, y la aplicación se cerró bien la última vez.</translation>
    </message>
    <message>
      <source>It can't be written ({strerror}).</source>
      <translation>No se puede escribir ({strerror}).</translation>
    </message>
    <message>
      <source>It delivers nothing.</source>
      <translation>No da nada.</translation>
    </message>
    <message>
      <source>It did not answer within {patience_s} seconds.</source>
      <translation>No respondió en {patience_s} segundos.</translation>
    </message>
    <message>
      <source>It did not answer.</source>
      <translation>No respondió.</translation>
    </message>
    <message>
      <source>It is damaged.</source>
      <translation>Está dañada.</translation>
    </message>
    <message>
      <source>It must hold {value}.</source>
      <translation>Debe contener {value}.</translation>
    </message>
    <message>
      <source>It needs about {value} MB of memory; close other programs, or choose a smaller model.</source>
      <translation>Necesita unos {value} MB de memoria; cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
      <source>It spoke on the speaker.</source>
      <translation>Habló por el altavoz.</translation>
    </message>
    <message>
      <source>It stays where it is.</source>
      <translation>Se queda donde está.</translation>
    </message>
    <message>
      <source>It was left as it is.</source>
      <translation>Se dejó como estaba.</translation>
    </message>
    <message>
      <source>It was never fetched, or is removed already.</source>
      <translation>Nunca se descargó o ya está quitado.</translation>
    </message>
    <message>
      <source>It was not changed, and nothing was written.</source>
      <translation>No se cambió y no se escribió nada.</translation>
    </message>
    <message>
      <source>It was not loaded.</source>
      <translation>No se cargó.</translation>
    </message>
    <message>
      <source>It was not loaded; the file is unchanged.</source>
      <translation>No se cargó; el archivo no ha cambiado.</translation>
    </message>
    <message>
      <source>It was not used; recordings are kept and can be transcribed later.</source>
      <translation>No se usó; las grabaciones se conservan y se pueden transcribir más tarde.</translation>
    </message>
    <message>
      <source>It was removed.</source>
      <translation>Se quitó.</translation>
    </message>
    <message>
      <source>Its categories: {value}.</source>
      <translation>Sus categorías: {value}.</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>Left out, a bank has {MAX_ENTRIES} questions at most.</source>
      <translation>Omitida: un banco tiene como máximo {MAX_ENTRIES} preguntas.</translation>
    </message>
    <message>
      <source>Left out, it asks nothing: {value}</source>
      <translation>Omitido, no pregunta nada: {value}</translation>
    </message>
    <message>
      <source>Left out, it is the question of line {same} again.</source>
      <translation>Omitida, es otra vez la pregunta de la línea {same}.</translation>
    </message>
    <message>
      <source>Left out, it is too long: {value}</source>
      <translation>Omitida, es demasiado larga: {value}</translation>
    </message>
    <message>
      <source>Look after the network. {again} Without one: models import.</source>
      <translation>Revisa la red. {again} Sin red: models import.</translation>
    </message>
    <message>
      <source>Look at the bank as it is now.</source>
      <translation>Mira el banco como está ahora.</translation>
    </message>
    <message>
      <source>Look into the data folder's audio.</source>
      <translation>Mira en la carpeta de audio de los datos.</translation>
    </message>
    <message>
      <source>Look into the log in the data folder, and report it.</source>
      <translation>Mira el registro en la carpeta de datos e informa de ello.</translation>
    </message>
    <message>
      <source>Look through the settings and choose again what is wrong; that writes them anew.</source>
      <translation>Revisa los ajustes y elige de nuevo lo que esté mal; así se escriben otra vez.</translation>
    </message>
    <message>
      <source>Make room on it, for example by emptying the trash, then go on.</source>
      <translation>Haz sitio, por ejemplo vaciando la papelera, y continúa.</translation>
    </message>
    <message>
      <source>Make room on the disk and close other programs that use the file: the next deletion clears it.</source>
      <translation>Haz sitio en el disco y cierra otros programas que usen el archivo: el próximo borrado lo limpia.</translation>
    </message>
    <message>
      <source>Make room on the disk of the data folder.</source>
      <translation>Haz sitio en el disco de la carpeta de datos.</translation>
    </message>
    <message>
      <source>Make room on the disk, or check the permissions of the data folder.</source>
      <translation>Haz sitio en el disco o revisa los permisos de la carpeta de datos.</translation>
    </message>
    <message>
      <source>Make room on the disk, or choose another folder.</source>
      <translation>Haz sitio en el disco o elige otra carpeta.</translation>
    </message>
    <message>
      <source>Make room on the disk, then start again: it is rebuilt then.</source>
      <translation>Haz sitio en el disco y vuelve a abrir: entonces se reconstruye.</translation>
    </message>
    <message>
      <source>Make room on the disk, then try again.</source>
      <translation>Haz sitio en el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Make the change there.</source>
      <translation>Haz el cambio ahí.</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Microphone</source>
      <translation>Micrófono</translation>
    </message>
    <message>
      <source>Models are fetched over https only, and not from {address}.</source>
      <translation>Los modelos solo se descargan por https, no de {address}.</translation>
    </message>
    <message>
      <source>Models that packages carry are removed with pip uninstall.</source>
      <translation>Los modelos que vienen en paquetes se quitan con pip uninstall.</translation>
    </message>
    <message>
      <source>Name one file.</source>
      <translation>Indica un archivo.</translation>
    </message>
    <message>
      <source>Name the columns in the first row: question, category, title, star, follow-up.</source>
      <translation>Nombra las columnas en la primera fila: question, category, title, star, follow-up.</translation>
    </message>
    <message>
      <source>Neither change is lost: yours is still in the form.</source>
      <translation>No se pierde ningún cambio: el tuyo sigue en el formulario.</translation>
    </message>
    <message>
      <source>No column is called question, and none is full of questions (line {line}).</source>
      <translation>Ninguna columna se llama question y ninguna está llena de preguntas (línea {line}).</translation>
    </message>
    <message>
      <source>No file was written.</source>
      <translation>No se escribió ningún archivo.</translation>
    </message>
    <message>
      <source>No microphone could be opened.</source>
      <translation>No se pudo abrir ningún micrófono.</translation>
    </message>
    <message>
      <source>No microphone was found.</source>
      <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
      <source>No question was found in {name}.{first}</source>
      <translation>No se encontró ninguna pregunta en {name}.{first}</translation>
    </message>
    <message>
      <source>No speaker was found.</source>
      <translation>No se encontró ningún altavoz.</translation>
    </message>
    <message>
      <source>No speech engine was found.</source>
      <translation>No se encontró ningún motor de voz.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>No se cambió nada.</translation>
    </message>
    <message>
      <source>Nothing was changed; the recordings are still in the audio folder beside it.</source>
      <translation>No se cambió nada; las grabaciones siguen al lado, en la carpeta de audio.</translation>
    </message>
    <message>
      <source>Nothing was left behind; recordings are kept and can be transcribed later.</source>
      <translation>No quedó nada; las grabaciones se conservan y se pueden transcribir más tarde.</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>No se trasladó nada.</translation>
    </message>
    <message>
      <source>Nothing was started.</source>
      <translation>No se inició nada.</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>No se escribió nada.</translation>
    </message>
    <message>
      <source>On Linux install espeak-ng; on Windows and macOS add a voice in the system settings.</source>
      <translation>En Linux instala espeak-ng; en Windows y macOS añade una voz en los ajustes del sistema.</translation>
    </message>
    <message>
      <source>Only you can read {folder}.</source>
      <translation>Solo tú puedes leer {folder}.</translation>
    </message>
    <message>
      <source>Permissions</source>
      <translation>Permisos</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Texto sin formato</translation>
    </message>
    <message>
      <source>Questions are only shown.</source>
      <translation>Las preguntas solo se muestran.</translation>
    </message>
    <message>
      <source>Questions are shown instead of spoken.</source>
      <translation>Las preguntas se muestran en lugar de decirse.</translation>
    </message>
    <message>
      <source>Read it on the screen and go on; voice-interview doctor tells how to get a voice.</source>
      <translation>Léela en la pantalla y continúa; Ajustes &gt; Diagnóstico dice cómo conseguir una voz.</translation>
    </message>
    <message>
      <source>Read the question on the screen; connect one, or choose another in the settings.</source>
      <translation>Lee la pregunta en la pantalla; conecta uno o elige otro en los ajustes.</translation>
    </message>
    <message>
      <source>Recordings</source>
      <translation>Grabaciones</translation>
    </message>
    <message>
      <source>Recordings are kept; they can be transcribed later.</source>
      <translation>Las grabaciones se conservan; se pueden transcribir más tarde.</translation>
    </message>
    <message>
      <source>Restart the sound system.</source>
      <translation>Reinicia el sistema de sonido.</translation>
    </message>
    <message>
      <source>Room for only {minutes} minutes of recording.</source>
      <translation>Sitio para solo {minutes} minutos de grabación.</translation>
    </message>
    <message>
      <source>Room for {room} hours of recording.</source>
      <translation>Sitio para {room} horas de grabación.</translation>
    </message>
    <message>
      <source>Run: chmod -R go= {folder}</source>
      <translation>Ejecuta: chmod -R go= {folder}</translation>
    </message>
    <message>
      <source>Save it as UTF-8, or import it with: voice-interview banks import FILE -o BANK.yaml.</source>
      <translation>Guárdalo como UTF-8 o impórtalo en Preguntas &gt; Importar.</translation>
    </message>
    <message>
      <source>Save it as text, Markdown, CSV, JSON or YAML and import that.</source>
      <translation>Guárdalo como texto, Markdown, CSV, JSON o YAML e impórtalo.</translation>
    </message>
    <message>
      <source>Say it with --name, one of {value}.</source>
      <translation>Su nombre tiene que ser uno de {value}.</translation>
    </message>
    <message>
      <source>See its questions: voice-interview banks show {id}.</source>
      <translation>Las preguntas de {id} están en Preguntas.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Some follow-ups were left out: too long, or too many.</source>
      <translation>Se omitieron algunas repreguntas: demasiado largas o demasiadas.</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Altavoz</translation>
    </message>
    <message>
      <source>Speech model</source>
      <translation>Modelo de voz</translation>
    </message>
    <message>
      <source>Split it into several question banks.</source>
      <translation>Divídelo en varios bancos de preguntas.</translation>
    </message>
    <message>
      <source>Split it into smaller files.</source>
      <translation>Divídelo en archivos más pequeños.</translation>
    </message>
    <message>
      <source>Start the app: it is rebuilt from the backup, the rest and the recordings.</source>
      <translation>Abre la aplicación: se reconstruye con la copia, el resto y las grabaciones.</translation>
    </message>
    <message>
      <source>Start the app: it looks after what was left.</source>
      <translation>Abre la aplicación: se ocupa de lo que quedó.</translation>
    </message>
    <message>
      <source>Start the app: it makes one each day on which it is used.</source>
      <translation>Abre la aplicación: hace una cada día que se usa.</translation>
    </message>
    <message>
      <source>Stop what plays or uses it, check the folder's permissions, then delete it again.</source>
      <translation>Detén lo que la reproduce o la usa, revisa los permisos de la carpeta y bórrala de nuevo.</translation>
    </message>
    <message>
      <source>SubRip subtitles</source>
      <translation>Subtítulos SubRip</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabla</translation>
    </message>
    <message>
      <source>Take it in with  voice-interview models import {path} --name {name}.</source>
      <translation>Importa {path} en Ajustes &gt; Modelos de voz como {name}.</translation>
    </message>
    <message>
      <source>The PortAudio library is missing, so there is no microphone and no speaker.</source>
      <translation>Falta la biblioteca PortAudio, así que no hay micrófono ni altavoz.</translation>
    </message>
    <message>
      <source>The answer could not be written to the database.</source>
      <translation>La respuesta no se pudo escribir en la base de datos.</translation>
    </message>
    <message>
      <source>The app ended while you were answering.</source>
      <translation>La aplicación se cerró mientras respondías.</translation>
    </message>
    <message>
      <source>The app was not closed last time.</source>
      <translation>La aplicación no se cerró bien la última vez.</translation>
    </message>
    <message>
      <source>The backup can't be put in its place ({strerror}).</source>
      <translation>La copia no se puede poner en su sitio ({strerror}).</translation>
    </message>
    <message>
      <source>The backup can't be written ({strerror}).</source>
      <translation>La copia no se puede escribir ({strerror}).</translation>
    </message>
    <message>
      <source>The bank "{title}" has no category "{name}"{near}</source>
      <translation>El banco «{title}» no tiene la categoría «{name}»{near}</translation>
    </message>
    <message>
      <source>The bank "{title}" has no question "{question_id}"{value}</source>
      <translation>El banco «{title}» no tiene la pregunta «{question_id}»{value}</translation>
    </message>
    <message>
      <source>The character {code} can't stand in a bank.</source>
      <translation>El carácter {code} no puede estar en un banco.</translation>
    </message>
    <message>
      <source>The chosen one is not connected; {name} is used.</source>
      <translation>El elegido no está conectado; se usa {name}.</translation>
    </message>
    <message>
      <source>The chosen voice is not there; the default speaks.</source>
      <translation>La voz elegida no está; habla la predeterminada.</translation>
    </message>
    <message>
      <source>The computer was asleep, or it stood still.</source>
      <translation>El ordenador estaba en suspensión o se detuvo.</translation>
    </message>
    <message>
      <source>The connection to {host} failed ({error}).</source>
      <translation>La conexión con {host} falló ({error}).</translation>
    </message>
    <message>
      <source>The copy in {target} can't be deleted ({strerror}).</source>
      <translation>La copia en {target} no se puede borrar ({strerror}).</translation>
    </message>
    <message>
      <source>The data folder can't be moved to {target} ({strerror}).</source>
      <translation>La carpeta de datos no se puede trasladar a {target} ({strerror}).</translation>
    </message>
    <message>
      <source>The data folder can't be moved: {target} is not there.</source>
      <translation>La carpeta de datos no se puede trasladar: {target} no está.</translation>
    </message>
    <message>
      <source>The data folder in use is untouched.</source>
      <translation>La carpeta de datos en uso está intacta.</translation>
    </message>
    <message>
      <source>The data folder is in your profile.</source>
      <translation>La carpeta de datos está en tu perfil.</translation>
    </message>
    <message>
      <source>The data folder stays where it is.</source>
      <translation>La carpeta de datos se queda donde está.</translation>
    </message>
    <message>
      <source>The data folder {moved} is not there.</source>
      <translation>La carpeta de datos {moved} no está.</translation>
    </message>
    <message>
      <source>The database {database} can't be opened ({strerror}).</source>
      <translation>La base de datos {database} no se puede abrir ({strerror}).</translation>
    </message>
    <message>
      <source>The database {database} is damaged and could not be set aside ({strerror}).</source>
      <translation>La base de datos {database} está dañada y no se pudo apartar ({strerror}).</translation>
    </message>
    <message>
      <source>The database {database} is damaged.</source>
      <translation>La base de datos {database} está dañada.</translation>
    </message>
    <message>
      <source>The database {value} can't be opened.</source>
      <translation>La base de datos {value} no se puede abrir.</translation>
    </message>
    <message>
      <source>The database {value} can't be written.</source>
      <translation>La base de datos {value} no se puede escribir.</translation>
    </message>
    <message>
      <source>The database {value} is in use by another program.</source>
      <translation>La base de datos {value} la está usando otro programa.</translation>
    </message>
    <message>
      <source>The database {value} may not be opened.</source>
      <translation>No está permitido abrir la base de datos {value}.</translation>
    </message>
    <message>
      <source>The disk failed while the database {value} was read or written.</source>
      <translation>El disco falló al leer o escribir la base de datos {value}.</translation>
    </message>
    <message>
      <source>The disk is full, or it can't be written.</source>
      <translation>El disco está lleno o no se puede escribir en él.</translation>
    </message>
    <message>
      <source>The export could not be written to {folder} ({strerror}).</source>
      <translation>La exportación no se pudo escribir en {folder} ({strerror}).</translation>
    </message>
    <message>
      <source>The file is larger than 1 MB.</source>
      <translation>El archivo ocupa más de 1 MB.</translation>
    </message>
    <message>
      <source>The file is not UTF-8 from here on; it was read as Windows-1252.</source>
      <translation>Desde aquí el archivo no es UTF-8; se leyó como Windows-1252.</translation>
    </message>
    <message>
      <source>The file is still where it was.</source>
      <translation>El archivo sigue donde estaba.</translation>
    </message>
    <message>
      <source>The file was not changed.</source>
      <translation>El archivo no se cambió.</translation>
    </message>
    <message>
      <source>The file {target} exists already.</source>
      <translation>El archivo {target} ya existe.</translation>
    </message>
    <message>
      <source>The folder {audio_folder} can't be read ({strerror}).</source>
      <translation>La carpeta {audio_folder} no se puede leer ({strerror}).</translation>
    </message>
    <message>
      <source>The folder {folder} can't be used ({strerror}).</source>
      <translation>La carpeta {folder} no se puede usar ({strerror}).</translation>
    </message>
    <message>
      <source>The folder {own} can't be removed ({strerror}).</source>
      <translation>La carpeta {own} no se puede quitar ({strerror}).</translation>
    </message>
    <message>
      <source>The id "{entry_id}" is taken already (line {line}).</source>
      <translation>El id «{entry_id}» ya está en uso (línea {line}).</translation>
    </message>
    <message>
      <source>The microphone stopped delivering sound.</source>
      <translation>El micrófono dejó de dar sonido.</translation>
    </message>
    <message>
      <source>The model hears nothing in clear speech.</source>
      <translation>El modelo no oye nada en un habla clara.</translation>
    </message>
    <message>
      <source>The model {name} has no sums to check its bytes by.</source>
      <translation>El modelo {name} no tiene sumas con que comprobar sus bytes.</translation>
    </message>
    <message>
      <source>The model {name} is damaged.</source>
      <translation>El modelo {name} está dañado.</translation>
    </message>
    <message>
      <source>The model {name} is not there.</source>
      <translation>El modelo {name} no está.</translation>
    </message>
    <message>
      <source>The new text is kept as it is.</source>
      <translation>El texto nuevo se queda como está.</translation>
    </message>
    <message>
      <source>The question bank</source>
      <translation>El banco de preguntas</translation>
    </message>
    <message>
      <source>The question bank "{title}" has been changed elsewhere.</source>
      <translation>El banco «{title}» se ha cambiado en otro lugar.</translation>
    </message>
    <message>
      <source>The question could not be spoken.</source>
      <translation>La pregunta no se pudo decir.</translation>
    </message>
    <message>
      <source>The quotes of the row that starts here can't be understood ({error}).</source>
      <translation>No se entienden las comillas de la fila que empieza aquí ({error}).</translation>
    </message>
    <message>
      <source>The recording is kept.</source>
      <translation>La grabación se conserva.</translation>
    </message>
    <message>
      <source>The recording {name} is not there.</source>
      <translation>La grabación {name} no está.</translation>
    </message>
    <message>
      <source>The recording {path} can't be deleted ({strerror}).</source>
      <translation>La grabación {path} no se puede borrar ({strerror}).</translation>
    </message>
    <message>
      <source>The recordings are still in the audio folder beside it.</source>
      <translation>Las grabaciones siguen al lado, en la carpeta de audio.</translation>
    </message>
    <message>
      <source>The session and its recordings are kept as they are.</source>
      <translation>La sesión y sus grabaciones se conservan como están.</translation>
    </message>
    <message>
      <source>The session is still in the list.</source>
      <translation>La sesión sigue en la lista.</translation>
    </message>
    <message>
      <source>The settings can't be written ({strerror}).</source>
      <translation>No se pueden escribir los ajustes ({strerror}).</translation>
    </message>
    <message>
      <source>The sound of {value} takes is missing or cut short: {value2}.</source>
      <translation>El sonido de {value} tomas falta o está cortado: {value2}.</translation>
    </message>
    <message>
      <source>The sound system crashed or does not answer.</source>
      <translation>El sistema de sonido falló o no responde.</translation>
    </message>
    <message>
      <source>The speech model is damaged, so nothing could be transcribed.</source>
      <translation>El modelo de voz está dañado, así que no se pudo transcribir nada.</translation>
    </message>
    <message>
      <source>The speech model {model} does not know the language {language}.</source>
      <translation>El modelo de voz {model} no conoce el idioma {language}.</translation>
    </message>
    <message>
      <source>The speech model {name} comes with the app and is not fetched.</source>
      <translation>El modelo de voz {name} viene con la aplicación y no se descarga.</translation>
    </message>
    <message>
      <source>The speech model {name} could not be written to {models} ({value}).</source>
      <translation>El modelo de voz {name} no se pudo escribir en {models} ({value}).</translation>
    </message>
    <message>
      <source>The speech model {name} in {path} has no sums to check its bytes by.</source>
      <translation>El modelo de voz {name} en {path} no tiene sumas para comprobar sus bytes.</translation>
    </message>
    <message>
      <source>The speech model {name} in {path} is not the one its makers published.</source>
      <translation>El modelo de voz {name} en {path} no es el que publicaron sus autores.</translation>
    </message>
    <message>
      <source>The speech model {name} is being fetched right now.</source>
      <translation>El modelo de voz {name} se está descargando ahora mismo.</translation>
    </message>
    <message>
      <source>The speech model {name} is not there.</source>
      <translation>El modelo de voz {name} no está.</translation>
    </message>
    <message>
      <source>The speech model {name} is the one in use.</source>
      <translation>El modelo de voz {name} es el que está en uso.</translation>
    </message>
    <message>
      <source>The speech model {name} needs about {value} MB of memory, and {value2} MB are free.</source>
      <translation>El modelo de voz {name} necesita unos {value} MB de memoria y hay {value2} MB libres.</translation>
    </message>
    <message>
      <source>The system switched to another microphone.</source>
      <translation>El sistema cambió a otro micrófono.</translation>
    </message>
    <message>
      <source>The test of the speech model {name} ended early: it crashed or hung.</source>
      <translation>La prueba del modelo de voz {name} acabó antes de tiempo: falló o se colgó.</translation>
    </message>
    <message>
      <source>The transcription crashed twice on this recording.</source>
      <translation>La transcripción falló dos veces con esta grabación.</translation>
    </message>
    <message>
      <source>The transcription failed.</source>
      <translation>La transcripción falló.</translation>
    </message>
    <message>
      <source>The {value} MB that came are kept.</source>
      <translation>Los {value} MB que llegaron se conservan.</translation>
    </message>
    <message>
      <source>Their transcripts are whole. Bring the files back from a copy of the folder.</source>
      <translation>Sus transcripciones están completas. Recupera los archivos de una copia de la carpeta.</translation>
    </message>
    <message>
      <source>There is no category "{category}"{near}</source>
      <translation>No hay ninguna categoría «{category}»{near}</translation>
    </message>
    <message>
      <source>There is no copy of the model {name} in the data folder.</source>
      <translation>No hay ninguna copia del modelo {name} en la carpeta de datos.</translation>
    </message>
    <message>
      <source>There is no format {name}.</source>
      <translation>No hay ningún formato {name}.</translation>
    </message>
    <message>
      <source>There is no question bank "{bank_id}"{value}</source>
      <translation>No hay ningún banco de preguntas «{bank_id}»{value}</translation>
    </message>
    <message>
      <source>There is no question here.</source>
      <translation>Aquí no hay ninguna pregunta.</translation>
    </message>
    <message>
      <source>There is no question to ask.</source>
      <translation>No hay ninguna pregunta que hacer.</translation>
    </message>
    <message>
      <source>There is no room for the database {value}, the disk is full.</source>
      <translation>No hay sitio para la base de datos {value}, el disco está lleno.</translation>
    </message>
    <message>
      <source>There is no room for {value} MB in {folder}.</source>
      <translation>No hay sitio para {value} MB en {folder}.</translation>
    </message>
    <message>
      <source>There is no room for {value} MB in {nearest}.</source>
      <translation>No hay sitio para {value} MB en {nearest}.</translation>
    </message>
    <message>
      <source>There is no speaker to play on.</source>
      <translation>No hay ningún altavoz en el que reproducir.</translation>
    </message>
    <message>
      <source>There is no speech model called {name}.</source>
      <translation>No hay ningún modelo de voz llamado {name}.</translation>
    </message>
    <message>
      <source>There is no speech model, so nothing could be transcribed.</source>
      <translation>No hay modelo de voz, así que no se pudo transcribir nada.</translation>
    </message>
    <message>
      <source>There is no {table} {key}.</source>
      <translation>No hay ningún {table} {key}.</translation>
    </message>
    <message>
      <source>There is none.</source>
      <translation>No hay ninguna.</translation>
    </message>
    <message>
      <source>There is nothing to back up yet.</source>
      <translation>Aún no hay nada que copiar.</translation>
    </message>
    <message>
      <source>They are as they were before.</source>
      <translation>Están como estaban antes.</translation>
    </message>
    <message>
      <source>They are damaged; defaults hold.</source>
      <translation>Están dañados; valen los predeterminados.</translation>
    </message>
    <message>
      <source>They can be read.</source>
      <translation>Se pueden leer.</translation>
    </message>
    <message>
      <source>This answer has been written down anew since then.</source>
      <translation>Esta respuesta se ha vuelto a transcribir desde entonces.</translation>
    </message>
    <message>
      <source>This follow-up has no question before it.</source>
      <translation>Esta repregunta no tiene ninguna pregunta delante.</translation>
    </message>
    <message>
      <source>This has more than {max_length} entries.</source>
      <translation>Tiene más de {max_length} entradas.</translation>
    </message>
    <message>
      <source>This is nested too deep.</source>
      <translation>Esto está anidado a demasiada profundidad.</translation>
    </message>
    <message>
      <source>This is no audio file that can be read.</source>
      <translation>No es un archivo de audio que se pueda leer.</translation>
    </message>
    <message>
      <source>This is not valid JSON: {value}.</source>
      <translation>Esto no es JSON válido: {value}.</translation>
    </message>
    <message>
      <source>This is not valid YAML.</source>
      <translation>Esto no es YAML válido.</translation>
    </message>
    <message>
      <source>This is not valid YAML: {advice}.</source>
      <translation>Esto no es YAML válido: {advice}.</translation>
    </message>
    <message>
      <source>This is the term "{other}" again.</source>
      <translation>Es otra vez el término «{other}».</translation>
    </message>
    <message>
      <source>This list needs at least one entry.</source>
      <translation>Esta lista necesita al menos una entrada.</translation>
    </message>
    <message>
      <source>This must be a list: one entry a line, each starting with `- `.</source>
      <translation>Debe ser una lista: una entrada por línea, cada una con `- ` delante.</translation>
    </message>
    <message>
      <source>This must be a number.</source>
      <translation>Debe ser un número.</translation>
    </message>
    <message>
      <source>This must be a text; put it in quotes if it looks like a number or yes/no.</source>
      <translation>Debe ser un texto; ponlo entre comillas si parece un número o yes/no.</translation>
    </message>
    <message>
      <source>This must be a whole number.</source>
      <translation>Debe ser un número entero.</translation>
    </message>
    <message>
      <source>This must be an ordinary number.</source>
      <translation>Debe ser un número corriente.</translation>
    </message>
    <message>
      <source>This must be at least {ge}.</source>
      <translation>Debe ser al menos {ge}.</translation>
    </message>
    <message>
      <source>This must be at most {le}.</source>
      <translation>Debe ser como mucho {le}.</translation>
    </message>
    <message>
      <source>This must be the id of a category, like `my-category`.</source>
      <translation>Aquí debe estar el identificador de una categoría, como `my-category`.</translation>
    </message>
    <message>
      <source>This must be true or false.</source>
      <translation>Debe ser true o false.</translation>
    </message>
    <message>
      <source>This must have fields below it, one `name: value` a line.</source>
      <translation>Debe tener campos debajo, un `name: value` por línea.</translation>
    </message>
    <message>
      <source>This number can't be read; put a text in quotes.</source>
      <translation>No se puede leer este número; pon un texto entre comillas.</translation>
    </message>
    <message>
      <source>This row has {value} cells for {value2} columns.</source>
      <translation>Esta fila tiene {value} celdas para {value2} columnas.</translation>
    </message>
    <message>
      <source>This text has another form than it must have.</source>
      <translation>Este texto no tiene la forma que debe tener.</translation>
    </message>
    <message>
      <source>This text has control characters in it.</source>
      <translation>Este texto tiene caracteres de control.</translation>
    </message>
    <message>
      <source>This text is empty.</source>
      <translation>Este texto está vacío.</translation>
    </message>
    <message>
      <source>This text is longer than {max_length} characters.</source>
      <translation>Este texto tiene más de {max_length} caracteres.</translation>
    </message>
    <message>
      <source>This version reads banks of `schema: {SCHEMA}` only.</source>
      <translation>Esta versión solo lee bancos de `schema: {SCHEMA}`.</translation>
    </message>
    <message>
      <source>Transcription</source>
      <translation>Transcripción</translation>
    </message>
    <message>
      <source>Try again, or choose another model.</source>
      <translation>Inténtalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Unpack it yourself, look at it, and import the folder.</source>
      <translation>Descomprímelo tú, míralo e importa la carpeta.</translation>
    </message>
    <message>
      <source>Use  voice-interview transcribe  for other audio files.</source>
      <translation>Otros archivos de audio se dan como respuesta a una pregunta.</translation>
    </message>
    <message>
      <source>Use voice-interview sessions export, which writes one file for each answer.</source>
      <translation>Exporta las respuestas una por una.</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Voz</translation>
    </message>
    <message>
      <source>Voice Interview is open with it.</source>
      <translation>Voice Interview está abierto con ella.</translation>
    </message>
    <message>
      <source>Wait for it, or cancel it, in the window or the terminal where it was begun.</source>
      <translation>Espera a que termine, o cancélalo en la ventana o la terminal donde se inició.</translation>
    </message>
    <message>
      <source>WebVTT subtitles</source>
      <translation>Subtítulos WebVTT</translation>
    </message>
    <message>
      <source>What is left of it is not used.</source>
      <translation>Lo que queda de ella no se usa.</translation>
    </message>
    <message>
      <source>What is stored is unchanged.</source>
      <translation>Lo guardado está sin cambios.</translation>
    </message>
    <message>
      <source>What was there is kept in {root}.</source>
      <translation>Lo que había se conserva en {root}.</translation>
    </message>
    <message>
      <source>What was to be deleted is deleted, but its words may still be in that backup.</source>
      <translation>Lo que había que borrar está borrado, pero sus palabras pueden seguir en esa copia de seguridad.</translation>
    </message>
    <message>
      <source>What was to be deleted is deleted, but its words may still be in that file.</source>
      <translation>Lo que había que borrar está borrado, pero sus palabras pueden seguir en ese archivo.</translation>
    </message>
    <message>
      <source>What {address} sends as {name} can't be used: {why}.</source>
      <translation>Lo que {address} envía como {name} no se puede usar: {why}.</translation>
    </message>
    <message>
      <source>Which model {name} holds is not clear from its name.</source>
      <translation>Por su nombre no está claro qué modelo contiene {name}.</translation>
    </message>
    <message>
      <source>Write one question a line, as a numbered list, or as a table with a column `question`.</source>
      <translation>Escribe una pregunta por línea, como lista numerada o como tabla con una columna `question`.</translation>
    </message>
    <message>
      <source>Your sessions were stored by a newer version of Voice Interview (database version {version}, this app knows {value}).</source>
      <translation>Tus sesiones las guardó una versión más reciente de Voice Interview (versión {version} de la base de datos, esta conoce {value}).</translation>
    </message>
    <message>
      <source>a bank is one document</source>
      <translation>un banco es un solo documento</translation>
    </message>
    <message>
      <source>a colon inside a text needs quotes round the text</source>
      <translation>un texto con dos puntos necesita comillas</translation>
    </message>
    <message>
      <source>a colon is missing, or a text needs quotes</source>
      <translation>faltan dos puntos, o un texto necesita comillas</translation>
    </message>
    <message>
      <source>a comma or a closing bracket is missing</source>
      <translation>falta una coma o un paréntesis de cierre</translation>
    </message>
    <message>
      <source>a quote or bracket is never closed</source>
      <translation>unas comillas o un paréntesis no se cierran</translation>
    </message>
    <message>
      <source>a value is missing, or a text needs quotes</source>
      <translation>falta un valor, o un texto necesita comillas</translation>
    </message>
    <message>
      <source>indent with spaces, not tabs, and quote a text that starts so</source>
      <translation>sangra con espacios, no con tabuladores, y pon entre comillas un texto que empiece así</translation>
    </message>
    <message>
      <source>the indentation does not match the lines above</source>
      <translation>la sangría no corresponde a las líneas de arriba</translation>
    </message>
    <message>
      <source>the indentation does not match, or a text needs quotes</source>
      <translation>la sangría no corresponde, o un texto necesita comillas</translation>
    </message>
    <message>
      <source>voice-interview sessions list shows what there is.</source>
      <translation>Revisión muestra lo que hay.</translation>
    </message>
    <message>
      <source>{device}, {loudest_dbfs} dBFS at its loudest.</source>
      <translation>{device}, {loudest_dbfs} dBFS en lo más alto.</translation>
    </message>
    <message>
      <source>{filename} can't be deleted ({strerror}).</source>
      <translation>{filename} no se puede borrar ({strerror}).</translation>
    </message>
    <message>
      <source>{host} does not answer as a publisher of {name} does.</source>
      <translation>{host} no responde como un editor de {name}.</translation>
    </message>
    <message>
      <source>{host} does not give {name} (HTTP {status}).</source>
      <translation>{host} no da {name} (HTTP {status}).</translation>
    </message>
    <message>
      <source>{name} can't be read ({strerror}).</source>
      <translation>{name} no se puede leer ({strerror}).</translation>
    </message>
    <message>
      <source>{name} could not be written down: the transcription crashed.</source>
      <translation>{name} no se pudo transcribir: la transcripción falló.</translation>
    </message>
    <message>
      <source>{name} has a mistake on line {place}: {sentence}</source>
      <translation>{name} tiene un error en la línea {place}: {sentence}</translation>
    </message>
    <message>
      <source>{name} has been changed by another program since.</source>
      <translation>Otro programa ha cambiado {name} desde entonces.</translation>
    </message>
    <message>
      <source>{name} has the id "{bank_id}" that {name2} has as well.</source>
      <translation>{name} tiene el id «{bank_id}», igual que {name2}.</translation>
    </message>
    <message>
      <source>{name} has {count} mistakes, the first on line {place}: {sentence}</source>
      <translation>{name} tiene {count} errores, el primero en la línea {place}: {sentence}</translation>
    </message>
    <message>
      <source>{name} is damaged.</source>
      <translation>{name} está dañado.</translation>
    </message>
    <message>
      <source>{name} is larger than 1 MB.</source>
      <translation>{name} ocupa más de 1 MB.</translation>
    </message>
    <message>
      <source>{name} is no recording of this app.</source>
      <translation>{name} no es una grabación de esta aplicación.</translation>
    </message>
    <message>
      <source>{name} is no whole backup of Voice Interview.</source>
      <translation>{name} no es una copia completa de Voice Interview.</translation>
    </message>
    <message>
      <source>{name} is not UTF-8 text (byte {start}).</source>
      <translation>{name} no es texto UTF-8 (byte {start}).</translation>
    </message>
    <message>
      <source>{name} is not a text file.</source>
      <translation>{name} no es un archivo de texto.</translation>
    </message>
    <message>
      <source>{name} is used.</source>
      <translation>Se usa {name}.</translation>
    </message>
    <message>
      <source>{name}, on this computer</source>
      <translation>{name}, en este ordenador</translation>
    </message>
    <message>
      <source>{name}, {voice_rate_wpm} words/min</source>
      <translation>{name}, {voice_rate_wpm} palabras/min</translation>
    </message>
    <message>
      <source>{path} can't be imported: {why}.</source>
      <translation>{path} no se puede importar: {why}.</translation>
    </message>
    <message>
      <source>{path} can't be read ({reason}).</source>
      <translation>{path} no se puede leer ({reason}).</translation>
    </message>
    <message>
      <source>{path} can't be read ({strerror}).</source>
      <translation>{path} no se puede leer ({strerror}).</translation>
    </message>
    <message>
      <source>{path} can't be written ({strerror}).</source>
      <translation>{path} no se puede escribir ({strerror}).</translation>
    </message>
    <message>
      <source>{path} holds several models.</source>
      <translation>{path} contiene varios modelos.</translation>
    </message>
    <message>
      <source>{path} is empty.</source>
      <translation>{path} está vacío.</translation>
    </message>
    <message>
      <source>{path} is not a file.</source>
      <translation>{path} no es un archivo.</translation>
    </message>
    <message>
      <source>{path} is not there.</source>
      <translation>{path} no está.</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} ya existe.</translation>
    </message>
    <message>
      <source>{source} is not the speech model {name}: {why}.</source>
      <translation>{source} no es el modelo de voz {name}: {why}.</translation>
    </message>
    <message>
      <source>{target} is not empty.</source>
      <translation>{target} no está vacía.</translation>
    </message>
    <message>
      <source>{target} lies inside the data folder, or around it.</source>
      <translation>{target} está dentro de la carpeta de datos, o alrededor.</translation>
    </message>
    <message>
      <source>{title} holds one answer, not a session.</source>
      <translation>{title} contiene una respuesta, no una sesión.</translation>
    </message>
    <message>
      <source>{value} belong to no session; they lie in {audio_folder}.</source>
      <translation>{value} no pertenecen a ninguna sesión; están en {audio_folder}.</translation>
    </message>
    <message>
      <source>{value} can't be written ({strerror}).</source>
      <translation>{value} no se puede escribir ({strerror}).</translation>
    </message>
    <message>
      <source>{value} files of damaged databases were set aside in {root}.</source>
      <translation>{value} archivos de bases de datos dañadas quedan apartados en {root}.</translation>
    </message>
    <message>
      <source>{value} files or folders can be read by others.</source>
      <translation>Otros pueden leer {value} archivos o carpetas.</translation>
    </message>
    <message>
      <source>{value} is no difficulty from {easiest} to {hardest}.</source>
      <translation>{value} no es una dificultad de {easiest} a {hardest}.</translation>
    </message>
    <message>
      <source>{value} is no number of seconds from {value2} to {value22}.</source>
      <translation>{value} no es un número de segundos de {value2} a {value22}.</translation>
    </message>
    <message>
      <source>{value} is not a field that is read; left out.</source>
      <translation>{value} no es un campo que se lea; omitido.</translation>
    </message>
    <message>
      <source>{value}, each in its session.</source>
      <translation>{value}, cada una en su sesión.</translation>
    </message>
    <message>
      <source>{value}, the newest of {newest}.</source>
      <translation>{value}, la más reciente de {newest}.</translation>
    </message>
  </context>
  <context>
    <name>texts</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n respuesta</numerusform>
        <numerusform>%n respuestas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n category/categories</source>
      <translation>
        <numerusform>%n categoría</numerusform>
        <numerusform>%n categorías</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n follow-up(s)</source>
      <translation>
        <numerusform>%n repregunta</numerusform>
        <numerusform>%n repreguntas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minuto</numerusform>
        <numerusform>%n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n question(s)</source>
      <translation>
        <numerusform>%n pregunta</numerusform>
        <numerusform>%n preguntas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n recording(s)</source>
      <translation>
        <numerusform>%n grabación</numerusform>
        <numerusform>%n grabaciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n session(s)</source>
      <translation>
        <numerusform>%n sesión</numerusform>
        <numerusform>%n sesiones</numerusform>
      </translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>At {at} the app had ended; the recording goes on after it.</source>
      <translation>En {at} la aplicación se había cerrado; la grabación sigue después.</translation>
    </message>
    <message>
      <source>At {at} the computer was asleep; the recording goes on after it.</source>
      <translation>En {at} el ordenador estaba en suspensión; la grabación sigue después.</translation>
    </message>
    <message>
      <source>At {at} the microphone had gone; the recording goes on after it.</source>
      <translation>En {at} el micrófono se había ido; la grabación sigue después.</translation>
    </message>
    <message>
      <source>At {at} the sound system crashed; the recording goes on after it.</source>
      <translation>En {at} el sistema de sonido falló; la grabación sigue después.</translation>
    </message>
    <message>
      <source>Each is compared sample by sample before the larger file goes, between sessions.</source>
      <translation>Cada una se compara muestra a muestra antes de quitar el archivo mayor, entre sesiones.</translation>
    </message>
    <message>
      <source>MMM d</source>
      <translation>d MMM</translation>
    </message>
    <message>
      <source>MMM d, yyyy</source>
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>Other files: {count} (backups, reports, set-aside files, spoken questions)</source>
      <translation>Otros archivos: {count} (copias, informes, archivos apartados, preguntas habladas)</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>Some time ago</source>
      <translation>Hace algún tiempo</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Tarea</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Ayer</translation>
    </message>
    <message>
      <source>dddd, MMMM d</source>
      <translation>dddd, d 'de' MMMM</translation>
    </message>
    <message>
      <source>dddd, MMMM d, yyyy</source>
      <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
      <source>pressure</source>
      <translation>con presión</translation>
    </message>
    <message>
      <source>relaxed</source>
      <translation>relajado</translation>
    </message>
    <message>
      <source>today {time}</source>
      <translation>hoy {time}</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>ayer</translation>
    </message>
    <message>
      <source>{missing} s missing at {at}.</source>
      <translation>Faltan {missing} s en {at}.</translation>
    </message>
    <message>
      <source>{name}, a damaged database that was set aside, may still hold words of it.</source>
      <translation>{name}, una base de datos dañada que se apartó, puede contener aún palabras suyas.</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>{recordings} take {now} instead of {before} MB.</source>
      <translation>{recordings} ocupan {now} en lugar de {before} MB.</translation>
    </message>
    <message>
      <source>{sessions}: {recordings}, {length} of sound, with texts, edits and notes</source>
      <translation>{sessions}: {recordings}, {length} de sonido, con textos, ediciones y notas</translation>
    </message>
  </context>
  <context>
    <name>trends</name>
    <message>
      <source>Action share</source>
      <translation>Parte de la acción</translation>
    </message>
    <message>
      <source>Down from {then} over {n} sessions.</source>
      <translation>Menos que {then}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Faster by {by} over {n} sessions.</source>
      <translation>Más rápido en {by}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Fine below {high} s between sentences.</source>
      <translation>Bien por debajo de {high} s entre frases.</translation>
    </message>
    <message>
      <source>Good from {low} to {high}.</source>
      <translation>Bueno de {low} a {high}.</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Longer by {by} over {n} sessions.</source>
      <translation>Más largo en {by}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Longer by {by} s over {n} sessions.</source>
      <translation>Más largo en {by} s, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Longest pause</source>
      <translation>Pausa más larga</translation>
    </message>
    <message>
      <source>Pace</source>
      <translation>Ritmo</translation>
    </message>
    <message>
      <source>Shorter by {by} over {n} sessions.</source>
      <translation>Más corto en {by}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Shorter by {by} s over {n} sessions.</source>
      <translation>Más corto en {by} s, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Slower by {by} over {n} sessions.</source>
      <translation>Más lento en {by}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>Up from {then} over {n} sessions.</source>
      <translation>Más que {then}, en {n} sesiones.</translation>
    </message>
    <message>
      <source>an answer</source>
      <translation>por respuesta</translation>
    </message>
    <message>
      <source>of STAR</source>
      <translation>de STAR</translation>
    </message>
    <message>
      <source>s</source>
      <translation>s</translation>
    </message>
    <message>
      <source>words/min</source>
      <translation>palabras/min</translation>
    </message>
  </context>
</TS>
