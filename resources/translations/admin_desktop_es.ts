<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AdminDesktop</name>
  <message>
   <source>Pending</source>
   <translation>Pending</translation>
  </message>
  <message>
   <source>Scheduled</source>
   <translation>Scheduled</translation>
  </message>
  <message>
   <source>Pending Cancel</source>
   <translation>Pending Cancel</translation>
  </message>
  <message>
   <source>Canceled</source>
   <translation>Canceled</translation>
  </message>
  <message>
   <source>Paid</source>
   <translation>Paid</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Atrasado</translation>
  </message>
  <message>
   <source>Sending - checking</source>
   <translation>Enviando - comprobando</translation>
  </message>
  <message>
   <source>Cancel too late</source>
   <translation>Cancelación tardía</translation>
  </message>
  <message>
   <source>Returned</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Differs from ASPIRE</source>
   <translation>Difiere de ASPIRE</translation>
  </message>
  <message>
   <source>Rejected by ASPIRE</source>
   <translation>Rechazado por ASPIRE</translation>
  </message>
  <message>
   <source>Missing in ASPIRE</source>
   <translation>Falta en ASPIRE</translation>
  </message>
  <message>
   <source>Finance-company admin</source>
   <translation>Admin de financiera</translation>
  </message>
  <message>
   <source>LTi Customer Care</source>
   <translation>LTi Customer Care</translation>
  </message>
  <message>
   <source>LTi admin</source>
   <translation>Admin de LTi</translation>
  </message>
  <message>
   <source>Auditor</source>
   <translation>Auditor</translation>
  </message>
  <message>
   <source>Trainer</source>
   <translation>Capacitador</translation>
  </message>
  <message>
   <source>Portal service</source>
   <translation>Servicio del portal</translation>
  </message>
  <message>
   <source>Sync service</source>
   <translation>Servicio de sincronización</translation>
  </message>
  <message>
   <source>{name} was added</source>
   <translation>Se agregó a {name}</translation>
  </message>
  <message>
   <source>{name} is {state}</source>
   <translation>{name}: {state}</translation>
  </message>
  <message>
   <source>{name} is {role} now</source>
   <translation>{name} ahora es {role}</translation>
  </message>
  <message>
   <source>{name} has a new password</source>
   <translation>{name} tiene una contraseña nueva</translation>
  </message>
  <message>
   <source>Changes of {company} take no second person now</source>
   <translation>Los cambios de {company} ya no requieren una segunda persona</translation>
  </message>
  <message>
   <source>{company} is set up</source>
   <translation>{company} está configurada</translation>
  </message>
  <message>
   <source>{company} runs no EFT Generation on {day}</source>
   <translation>{company} no ejecuta EFT Generation el {day}</translation>
  </message>
  <message>
   <source>{day} is no closed day of {company} any more</source>
   <translation>{day} ya no es día de cierre de {company}</translation>
  </message>
  <message>
   <source>ASPIRE answered for {company} in {ms} ms: epoch {epoch}, clocks {skew} s apart.</source>
   <translation>ASPIRE respondió por {company} en {ms} ms: época {epoch}, relojes con {skew} s de diferencia.</translation>
  </message>
  <message numerus="yes">
   <source>{n} hosts are on the list</source>
   <translation>
    <numerusform>La lista tiene {n} host</numerusform>
    <numerusform>La lista tiene {n} hosts</numerusform>
   </translation>
  </message>
  <message>
   <source>Desks lock after {minutes} minutes</source>
   <translation>Los puestos se bloquean tras {minutes} minutos</translation>
  </message>
  <message>
   <source>The days are saved</source>
   <translation>Se guardaron los días</translation>
  </message>
  <message>
   <source>{cycles} syncs and {diagnoses} diagnoses were removed</source>
   <translation>Se eliminaron {cycles} sincronizaciones y {diagnoses} diagnósticos</translation>
  </message>
  <message>
   <source>{name} holds the whole workspace, and was checked</source>
   <translation>{name} contiene todo el espacio de trabajo y fue verificado</translation>
  </message>
  <message>
   <source>active again</source>
   <translation>activo de nuevo</translation>
  </message>
  <message>
   <source>deactivated</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>Changes of {company} take a second person now</source>
   <translation>Los cambios de {company} ahora requieren una segunda persona</translation>
  </message>
  <message>
   <source>{company} is set up; the keyring did not keep its token</source>
   <translation>{company} está configurada; el llavero no guardó su token</translation>
  </message>
  <message>
   <source>there is no token for {code} at this address yet</source>
   <translation>todavía no hay ningún token para {code} en esta dirección</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>Capacitación</translation>
  </message>
  <message>
   <source>the connection of {company} is switched off in Settings</source>
   <translation>la conexión de {company} está desactivada en Configuración</translation>
  </message>
  <message>
   <source>there is no ASPIRE token for {company}</source>
   <translation>no hay ningún token de ASPIRE para {company}</translation>
  </message>
  <message>
   <source>Your password is changed</source>
   <translation>Se cambió su contraseña</translation>
  </message>
  <message>
   <source>Change your password…</source>
   <translation>Cambiar su contraseña…</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Bloquear ahora</translation>
  </message>
  <message>
   <source>Switch workspace…</source>
   <translation>Cambiar de espacio de trabajo…</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Cerrar sesión</translation>
  </message>
  <message>
   <source>You were deactivated, or have another role now. Sign out and in again.</source>
   <translation>Su usuario fue desactivado o ahora tiene otro rol. Cierre la sesión e inicie otra.</translation>
  </message>
  <message>
   <source>The name or the password is wrong.</source>
   <translation>El nombre o la contraseña no es correcta.</translation>
  </message>
  <message>
   <source>The password is wrong.</source>
   <translation>La contraseña no es correcta.</translation>
  </message>
  <message>
   <source>The keyring did not keep your sign-in: you will be asked again next time</source>
   <translation>El llavero no guardó su inicio de sesión: la próxima vez se le pedirá de nuevo</translation>
  </message>
  <message>
   <source>There were too many wrong tries.</source>
   <translation>Hubo demasiados intentos fallidos.</translation>
  </message>
  <message>
   <source>This copy of the program comes without the training room.</source>
   <translation>Esta copia del programa no incluye la sala de capacitación.</translation>
  </message>
  <message>
   <source>ASPIRE's token for {company}</source>
   <translation>Token de ASPIRE para {company}</translation>
  </message>
  <message>
   <source>Syncing waits for it; payments wait here meanwhile. It goes to this computer's keyring; where there is none it is kept until the window closes, and asked for again.</source>
   <translation>La sincronización lo espera; entretanto los pagos esperan aquí. Se guarda en el llavero de este equipo; donde no hay llavero, se conserva hasta que se cierra la ventana y se vuelve a pedir.</translation>
  </message>
  <message>
   <source>Sign in to ASPIRE</source>
   <translation>Iniciar sesión en ASPIRE</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>No keyring kept the token: it is asked for again next time</source>
   <translation>Ningún llavero guardó el token: la próxima vez se pedirá de nuevo</translation>
  </message>
  <message>
   <source>Making the demo</source>
   <translation>Creando la demostración</translation>
  </message>
  <message>
   <source>Three finance companies with 18 months of payments are made up. This takes some seconds, once.</source>
   <translation>Se inventan tres financieras con 18 meses de pagos. Tarda unos segundos y ocurre una sola vez.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>The data is not as it must be</source>
   <translation>Los datos no están como deben estar</translation>
  </message>
  <message>
   <source>Nothing was changed. Send the details to LTi.</source>
   <translation>No se cambió nada. Envíe los detalles a LTi.</translation>
  </message>
  <message>
   <source>That was not ASPIRE answering</source>
   <translation>Quien respondió no era ASPIRE</translation>
  </message>
  <message>
   <source>Check the network, a captive portal or proxy, and the company's ASPIRE address. No data was changed.</source>
   <translation>Revise la red, un portal cautivo o proxy, y la dirección de ASPIRE de la financiera. No se cambió ningún dato.</translation>
  </message>
  <message>
   <source>ASPIRE sent a record we cannot read</source>
   <translation>ASPIRE envió un registro que no podemos leer</translation>
  </message>
  <message>
   <source>ASPIRE's list of changes has a gap</source>
   <translation>La lista de cambios de ASPIRE tiene un hueco</translation>
  </message>
  <message>
   <source>Everything is compared again from the start, so that nothing is missed.</source>
   <translation>Todo se compara de nuevo desde el principio, para que no falte nada.</translation>
  </message>
  <message>
   <source>The file was refused</source>
   <translation>El archivo fue rechazado</translation>
  </message>
  <message>
   <source>Nothing was imported. Ask the sender for a corrected file.</source>
   <translation>No se importó nada. Pida al remitente un archivo corregido.</translation>
  </message>
  <message>
   <source>The training script was refused</source>
   <translation>El guion de capacitación fue rechazado</translation>
  </message>
  <message>
   <source>Put right the lines that are named; the format is told in docs/training.md.</source>
   <translation>Corrija las líneas indicadas; el formato se explica en docs/training.md.</translation>
  </message>
  <message>
   <source>The workspace file is damaged</source>
   <translation>El archivo del espacio de trabajo está dañado</translation>
  </message>
  <message>
   <source>It was left as it is. Restore a backup, then sync.</source>
   <translation>Se dejó como está. Restaure una copia de seguridad y después sincronice.</translation>
  </message>
  <message>
   <source>This is another program's database</source>
   <translation>Esta es la base de datos de otro programa</translation>
  </message>
  <message>
   <source>Nothing was touched. Choose the database of a workspace, or an empty one.</source>
   <translation>No se tocó nada. Elija la base de datos de un espacio de trabajo o una vacía.</translation>
  </message>
  <message>
   <source>This workspace was made by a newer version</source>
   <translation>Este espacio de trabajo lo hizo una versión más nueva</translation>
  </message>
  <message>
   <source>Nothing was touched. Update Admin Desktop on this machine and open it again.</source>
   <translation>No se tocó nada. Actualice Admin Desktop en este equipo y ábralo de nuevo.</translation>
  </message>
  <message>
   <source>This was refused</source>
   <translation>Esto fue rechazado</translation>
  </message>
  <message>
   <source>Read the reason, change what it names, and try again.</source>
   <translation>Lea el motivo, cambie lo que indica e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>No se encontró</translation>
  </message>
  <message>
   <source>Check the reference and the company.</source>
   <translation>Revise la referencia y la financiera.</translation>
  </message>
  <message>
   <source>Your role may not do this</source>
   <translation>Su rol no puede hacer esto</translation>
  </message>
  <message>
   <source>Ask somebody whose role may, or open a ticket with LTi Customer Care.</source>
   <translation>Pídalo a alguien cuyo rol lo permita o abra un ticket con LTi Customer Care.</translation>
  </message>
  <message>
   <source>You are not signed in</source>
   <translation>No ha iniciado sesión</translation>
  </message>
  <message>
   <source>Sign in again. If that does not work, ask an LTi admin.</source>
   <translation>Inicie sesión de nuevo. Si no funciona, consulte a un admin de LTi.</translation>
  </message>
  <message>
   <source>That sign-in did not work</source>
   <translation>El inicio de sesión no funcionó</translation>
  </message>
  <message>
   <source>Check the name and the password. An LTi admin can set a new one.</source>
   <translation>Revise el nombre y la contraseña. Un admin de LTi puede fijar una nueva.</translation>
  </message>
  <message>
   <source>The payment cannot change that way</source>
   <translation>El pago no puede cambiar de esa forma</translation>
  </message>
  <message>
   <source>Open the payment and read its timeline to see where it stands.</source>
   <translation>Abra el pago y lea su cronología para ver en qué punto está.</translation>
  </message>
  <message>
   <source>Payments are switched off for this company</source>
   <translation>Los pagos están desactivados para esta financiera</translation>
  </message>
  <message>
   <source>LTi Customer Care can switch them on, on a ticket.</source>
   <translation>LTi Customer Care puede activarlos, con un ticket.</translation>
  </message>
  <message>
   <source>The state has changed since this was planned</source>
   <translation>El estado cambió desde que esto se planificó</translation>
  </message>
  <message>
   <source>Look at what is so now, and plan or approve it again.</source>
   <translation>Vea cómo está ahora y planifíquelo o apruébelo de nuevo.</translation>
  </message>
  <message>
   <source>Something in the request is not right</source>
   <translation>Algo en la solicitud no es correcto</translation>
  </message>
  <message>
   <source>This file was imported before</source>
   <translation>Este archivo ya se había importado</translation>
  </message>
  <message>
   <source>Nothing was imported again. Its entries are already part of the evidence.</source>
   <translation>No se importó de nuevo. Sus entradas ya son parte de la evidencia.</translation>
  </message>
  <message>
   <source>Too late: the payment is in an EFT batch</source>
   <translation>Demasiado tarde: el pago está en un lote EFT</translation>
  </message>
  <message>
   <source>Ask the finance company for a refund. If the batch is voided, the cancel is sent again by itself.</source>
   <translation>Solicite un reembolso a la financiera. Si el lote se anula, la cancelación se envía de nuevo por sí sola.</translation>
  </message>
  <message>
   <source>The record is already closed in ASPIRE</source>
   <translation>El registro ya está cerrado en ASPIRE</translation>
  </message>
  <message>
   <source>ASPIRE knows this reference with other details</source>
   <translation>ASPIRE conoce esta referencia con otros datos</translation>
  </message>
  <message>
   <source>Nothing is sent again. Compare the payment with ASPIRE's record and tell LTi.</source>
   <translation>No se envía nada de nuevo. Compare el pago con el registro de ASPIRE y avise a LTi.</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup</source>
   <translation>ASPIRE se restauró desde una copia de seguridad</translation>
  </message>
  <message>
   <source>Sending stops for this company, so that nobody is debited twice. LTi resolves it payment by payment.</source>
   <translation>El envío se detiene para esta financiera, para que a nadie se le debite dos veces. LTi lo resuelve pago por pago.</translation>
  </message>
  <message>
   <source>ASPIRE could not be asked</source>
   <translation>No se pudo consultar a ASPIRE</translation>
  </message>
  <message>
   <source>Nothing is lost. The next sync tries again.</source>
   <translation>No se pierde nada. La próxima sincronización lo intenta de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE is not reachable</source>
   <translation>No se puede acceder a ASPIRE</translation>
  </message>
  <message>
   <source>Payments wait here and are sent when ASPIRE answers again.</source>
   <translation>Los pagos esperan aquí y se envían cuando ASPIRE vuelva a responder.</translation>
  </message>
  <message>
   <source>The demo is open in another window</source>
   <translation>La demostración está abierta en otra ventana</translation>
  </message>
  <message>
   <source>Go on in that window, or close it and start again. What is shown here is not brought up to date.</source>
   <translation>Continúe en esa ventana, o ciérrela y comience de nuevo. Lo que se ve aquí no se actualiza.</translation>
  </message>
  <message>
   <source>No answer from ASPIRE</source>
   <translation>ASPIRE no respondió</translation>
  </message>
  <message>
   <source>It may have been done. ASPIRE is asked by payment reference before anything is sent again.</source>
   <translation>Puede que se haya hecho. Se consulta a ASPIRE por la referencia del pago antes de enviar nada de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE asks us to wait</source>
   <translation>ASPIRE pide esperar</translation>
  </message>
  <message>
   <source>Sending goes on by itself after the pause. Other companies are not affected.</source>
   <translation>El envío continúa por sí solo después de la pausa. Las demás financieras no se ven afectadas.</translation>
  </message>
  <message>
   <source>Another desk syncs this company</source>
   <translation>Otro puesto sincroniza esta financiera</translation>
  </message>
  <message>
   <source>Nothing is lost and nothing is sent twice. This desk shows what the other one does.</source>
   <translation>No se pierde nada ni se envía nada dos veces. Este puesto muestra lo que hace el otro.</translation>
  </message>
  <message>
   <source>The workspace is in use by another program</source>
   <translation>Otro programa está usando el espacio de trabajo</translation>
  </message>
  <message>
   <source>It is tried again in a moment. Close backup or database tools that hold the file open.</source>
   <translation>Se intenta de nuevo en un momento. Cierre las herramientas de copia o de base de datos que tengan abierto el archivo.</translation>
  </message>
  <message>
   <source>The workspace cannot be read or written</source>
   <translation>No se puede leer ni escribir el espacio de trabajo</translation>
  </message>
  <message>
   <source>Check that its disk or server is there and that your account may write to it.</source>
   <translation>Compruebe que su disco o servidor está disponible y que su cuenta puede escribir en él.</translation>
  </message>
  <message>
   <source>The file cannot be read or written</source>
   <translation>No se puede leer ni escribir el archivo</translation>
  </message>
  <message>
   <source>Check that the folder is there and that your account may write to it.</source>
   <translation>Compruebe que la carpeta existe y que su cuenta puede escribir en ella.</translation>
  </message>
  <message>
   <source>Admin Desktop's own folder cannot be used</source>
   <translation>No se puede usar la carpeta propia de Admin Desktop</translation>
  </message>
  <message>
   <source>Payments are safe: nothing was changed and nothing was sent. Put the folder right, or name another one in ADMIN_DESKTOP_HOME, and start again.</source>
   <translation>Los pagos están a salvo: no se cambió ni se envió nada. Corrija la carpeta, o indique otra en ADMIN_DESKTOP_HOME, y vuelva a abrir el programa.</translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation>El disco está lleno</translation>
  </message>
  <message>
   <source>Nothing was changed. Make room on the disk; waiting work goes on by itself.</source>
   <translation>No se cambió nada. Libere espacio en el disco; el trabajo en espera continúa por sí solo.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>What was already saved stays. The next sync goes on from there.</source>
   <translation>Lo que ya se guardó permanece. La próxima sincronización continúa desde ahí.</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Algo salió mal</translation>
  </message>
  <message>
   <source>Try again. If it happens again, send the log to LTi.</source>
   <translation>Inténtelo de nuevo. Si vuelve a ocurrir, envíe la bitácora a LTi.</translation>
  </message>
  <message>
   <source>ASPIRE did not accept our sign-in</source>
   <translation>ASPIRE no aceptó nuestro inicio de sesión</translation>
  </message>
  <message>
   <source>Enter a new ASPIRE token for this company in Settings. Payments wait here until then.</source>
   <translation>Escriba un nuevo token de ASPIRE para esta financiera en Configuración. Los pagos esperan aquí hasta entonces.</translation>
  </message>
  <message>
   <source>password: {low} to {high} characters</source>
   <translation>contraseña: de {low} a {high} caracteres</translation>
  </message>
  <message>
   <source>password: must not hold the user name or the same few characters</source>
   <translation>contraseña: no debe contener el nombre de usuario ni repetir los mismos pocos caracteres</translation>
  </message>
  <message>
   <source>anchor: a line number, a colon and 64 hexadecimal digits</source>
   <translation>ancla: un número de línea, dos puntos y 64 dígitos hexadecimales</translation>
  </message>
  <message>
   <source>evidence: choose a payment, a customer or a period</source>
   <translation>evidencia: elija un pago, un cliente o un periodo</translation>
  </message>
  <message>
   <source>no {what} in {company}</source>
   <translation>no hay {what} en {company}</translation>
  </message>
  <message>
   <source>period: from one day up to 92 days</source>
   <translation>periodo: de un día a 92 días</translation>
  </message>
  <message>
   <source>{lines} lines hold, anchored up to line {line} by {anchor}.</source>
   <translation>{lines} líneas correctas, ancladas hasta la línea {line} por {anchor}.</translation>
  </message>
  <message>
   <source>Bad at line {line}: {reason}.</source>
   <translation>Falla en la línea {line}: {reason}.</translation>
  </message>
  <message>
   <source>The lines hold, but the log is not guarded: {guards}.</source>
   <translation>Las líneas son correctas, pero la bitácora no está protegida: {guards}.</translation>
  </message>
  <message>
   <source>The log is empty: nothing to verify, nothing anchored.</source>
   <translation>La bitácora está vacía: nada que verificar, nada anclado.</translation>
  </message>
  <message>
   <source>{lines} lines hold. Not anchored: a cut or rebuilt log would not be noticed.{kept}</source>
   <translation>{lines} líneas correctas. Sin anclar: no se notaría una bitácora recortada o reconstruida.{kept}</translation>
  </message>
  <message>
   <source> Its head is kept in the keyring now, for the next time.</source>
   <translation> Su último eslabón queda ahora en el llavero, para la próxima vez.</translation>
  </message>
  <message>
   <source>stopped after {done} of {total} lines</source>
   <translation>detenido tras {done} de {total} líneas</translation>
  </message>
  <message>
   <source>the log ends at line {end}, but line {line} was once written ({where})</source>
   <translation>la bitácora termina en la línea {end}, pero la línea {line} se escribió una vez ({where})</translation>
  </message>
  <message>
   <source>not anchored: a cut or rebuilt log would not be noticed</source>
   <translation>sin anclar: no se notaría una bitácora recortada o reconstruida</translation>
  </message>
  <message>
   <source>line {line} is missing</source>
   <translation>falta la línea {line}</translation>
  </message>
  <message>
   <source>line {line} does not follow from the line before</source>
   <translation>la línea {line} no se sigue de la anterior</translation>
  </message>
  <message>
   <source>line {line} was changed after it was written</source>
   <translation>la línea {line} se cambió después de escribirse</translation>
  </message>
  <message>
   <source>line {line} is not the one that was anchored ({where})</source>
   <translation>la línea {line} no es la que se ancló ({where})</translation>
  </message>
  <message>
   <source>Submitted by borrowers</source>
   <translation>Enviados por prestatarios</translation>
  </message>
  <message>
   <source>Sent to ASPIRE</source>
   <translation>Enviados a ASPIRE</translation>
  </message>
  <message>
   <source>Pulled into batches by ASPIRE</source>
   <translation>Tomados en lotes por ASPIRE</translation>
  </message>
  <message>
   <source>Posted by ASPIRE</source>
   <translation>Contabilizados por ASPIRE</translation>
  </message>
  <message>
   <source>Became Paid here</source>
   <translation>Pasaron a Paid aquí</translation>
  </message>
  <message>
   <source>Became Canceled here</source>
   <translation>Pasaron a Canceled aquí</translation>
  </message>
  <message>
   <source>Returned by banks</source>
   <translation>Devueltos por bancos</translation>
  </message>
  <message>
   <source>{field}: here {ours}, in ASPIRE {aspire}</source>
   <translation>{field}: aquí {ours}, en ASPIRE {aspire}</translation>
  </message>
  <message>
   <source>{day} has not begun in {zone}</source>
   <translation>el {day} aún no ha comenzado en {zone}</translation>
  </message>
  <message>
   <source>record {record} is missing in ASPIRE</source>
   <translation>el registro {record} falta en ASPIRE</translation>
  </message>
  <message>
   <source>the record says {theirs}, the borrower asked for {ours}</source>
   <translation>el registro dice {theirs}, el prestatario pidió {ours}</translation>
  </message>
  <message>
   <source>line {line} of the file: its record has not been seen here in this batch</source>
   <translation>línea {line} del archivo: su registro no se ha visto aquí en este lote</translation>
  </message>
  <message>
   <source>Run {run}: the file has {file}, ASPIRE's run {run_sum}</source>
   <translation>Corrida {run}: el archivo tiene {file}, la corrida de ASPIRE {run_sum}</translation>
  </message>
  <message>
   <source>{kind}, closed at the company ({name})</source>
   <translation>{kind}, la financiera estuvo cerrada ({name})</translation>
  </message>
  <message>
   <source>Run {run}: ASPIRE has {sum} more than portal and known records</source>
   <translation>Corrida {run}: ASPIRE tiene {sum} más que el portal y los registros conocidos</translation>
  </message>
  <message>
   <source>{status}: opening and movements make {made}, closing is {closing}</source>
   <translation>{status}: apertura y movimientos dan {made}, el cierre es {closing}</translation>
  </message>
  <message>
   <source>{reference}: timeline and status do not agree</source>
   <translation>{reference}: cronología y estado no concuerdan</translation>
  </message>
  <message>
   <source>banking day</source>
   <translation>día bancario</translation>
  </message>
  <message>
   <source>no banking day</source>
   <translation>no es día bancario</translation>
  </message>
  <message>
   <source>company: a code is 1 to 12 of A-Z and 0-9</source>
   <translation>financiera: un código tiene de 1 a 12 caracteres de A-Z y 0-9</translation>
  </message>
  <message>
   <source>interval: {low} to {high} seconds</source>
   <translation>intervalo: de {low} a {high} segundos</translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Cumple</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>No cumple</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>Could not be checked</source>
   <translation>No se pudo comprobar</translation>
  </message>
  <message>
   <source>Is the contract booked?</source>
   <translation>¿Está el contrato formalizado (booked)?</translation>
  </message>
  <message>
   <source>Does its private label belong to the user's site?</source>
   <translation>¿Su marca privada pertenece al sitio del usuario?</translation>
  </message>
  <message>
   <source>Is the right ASPIRE account linked to the user?</source>
   <translation>¿Está vinculada al usuario la cuenta de ASPIRE correcta?</translation>
  </message>
  <message>
   <source>Have a few minutes passed since the last change and sync?</source>
   <translation>¿Han pasado unos minutos desde el último cambio y la última sincronización?</translation>
  </message>
  <message>
   <source>Is ASPIRE's database still the one we synced with?</source>
   <translation>¿La base de datos de ASPIRE sigue siendo la que sincronizamos?</translation>
  </message>
  <message>
   <source>Finance company</source>
   <translation>Financiera</translation>
  </message>
  <message>
   <source>LTi</source>
   <translation>LTi</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>Cliente</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Nadie</translation>
  </message>
  <message>
   <source>pending</source>
   <translation>pendiente</translation>
  </message>
  <message>
   <source>{name} is linked to account {account}, a guarantor of the contract.</source>
   <translation>{name} está vinculado a la cuenta {account}, garante del contrato.</translation>
  </message>
  <message numerus="yes">
   <source>accounts {numbers}</source>
   <translation>
    <numerusform>la cuenta {numbers}</numerusform>
    <numerusform>las cuentas {numbers}</numerusform>
   </translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Cerrado</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abierto</translation>
  </message>
  <message>
   <source>Nothing stops it: the portal shows contract {contract} to {name} under {section}.</source>
   <translation>Nada lo impide: el portal muestra el contrato {contract} a {name} en {section}.</translation>
  </message>
  <message>
   <source>Ask {name} to sign in again on the site of {label} and to look under {section}.</source>
   <translation>Pida a {name} que inicie sesión de nuevo en el sitio de {label} y mire en {section}.</translation>
  </message>
  <message>
   <source>Contract {contract} is {state} in ASPIRE: it is not booked yet.</source>
   <translation>El contrato {contract} está {state} en ASPIRE: todavía no está formalizado (booked).</translation>
  </message>
  <message>
   <source>Not booked yet</source>
   <translation>Aún no formalizado</translation>
  </message>
  <message>
   <source>Book the contract in ASPIRE. It shows within 15 minutes of that.</source>
   <translation>Formalice el contrato (booked) en ASPIRE. Se muestra dentro de los 15 minutos siguientes.</translation>
  </message>
  <message>
   <source>ASPIRE has told us of no contract {contract} in this finance company.</source>
   <translation>ASPIRE no nos ha informado de ningún contrato {contract} en esta financiera.</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>No se conoce</translation>
  </message>
  <message>
   <source>Check the number, and whether the contract was booked in this finance company's ASPIRE.</source>
   <translation>Revise el número y si el contrato se formalizó en el ASPIRE de esta financiera.</translation>
  </message>
  <message>
   <source>The contract and the site of {name} both carry {label}.</source>
   <translation>El contrato y el sitio de {name} llevan ambos {label}.</translation>
  </message>
  <message>
   <source>The contract carries the private label {label}; {name} signs in to the site of {site}.</source>
   <translation>El contrato lleva la marca privada {label}; {name} inicia sesión en el sitio de {site}.</translation>
  </message>
  <message>
   <source>Site is {label}</source>
   <translation>El sitio es {label}</translation>
  </message>
  <message>
   <source>Correct the private label in ASPIRE, or give {name} a user on the site of {label}.</source>
   <translation>Corrija la marca privada en ASPIRE o dé a {name} un usuario en el sitio de {label}.</translation>
  </message>
  <message>
   <source>The contract belongs to {accounts}; {name} is linked to {linked}.</source>
   <translation>El contrato pertenece a {accounts}; {name} está vinculado a {linked}.</translation>
  </message>
  <message>
   <source>Account not linked</source>
   <translation>Cuenta no vinculada</translation>
  </message>
  <message>
   <source>Link account {account} to {name}, once it is clear that it is theirs.</source>
   <translation>Vincule la cuenta {account} a {name}, una vez que conste que es suya.</translation>
  </message>
  <message>
   <source>{name} is linked to account {account}, the contract's customer.</source>
   <translation>{name} está vinculado a la cuenta {account}, el cliente del contrato.</translation>
  </message>
  <message>
   <source>no account</source>
   <translation>ninguna cuenta</translation>
  </message>
  <message>
   <source>No contract is known to compare with.</source>
   <translation>No se conoce ningún contrato con el que comparar.</translation>
  </message>
  <message>
   <source>Booked in ASPIRE.</source>
   <translation>Formalizado (booked) en ASPIRE.</translation>
  </message>
  <message>
   <source>Booked and terminated in ASPIRE: the portal lists it under Closed.</source>
   <translation>Formalizado y terminado en ASPIRE: el portal lo muestra en Cerrado.</translation>
  </message>
  <message>
   <source>Nothing is known of the contract: this company was never synced.</source>
   <translation>No se sabe nada del contrato: esta financiera nunca se sincronizó.</translation>
  </message>
  <message>
   <source>Never synced</source>
   <translation>Nunca sincronizada</translation>
  </message>
  <message>
   <source>Sync with ASPIRE, then check again.</source>
   <translation>Sincronice con ASPIRE y vuelva a comprobar.</translation>
  </message>
  <message>
   <source>No portal user, so there is no site to compare with.</source>
   <translation>No hay usuario del portal, así que no hay sitio con el que comparar.</translation>
  </message>
  <message>
   <source>No portal user is linked to ASPIRE account {account}.</source>
   <translation>Ningún usuario del portal está vinculado a la cuenta {account} de ASPIRE.</translation>
  </message>
  <message>
   <source>No portal user</source>
   <translation>Sin usuario del portal</translation>
  </message>
  <message>
   <source>Link account {account} to the customer's portal user.</source>
   <translation>Vincule la cuenta {account} al usuario del portal del cliente.</translation>
  </message>
  <message>
   <source>The portal user of {name} is deactivated.</source>
   <translation>El usuario del portal de {name} está desactivado.</translation>
  </message>
  <message>
   <source>User deactivated</source>
   <translation>Usuario desactivado</translation>
  </message>
  <message>
   <source>Activate the portal user of {name}, if they should have access.</source>
   <translation>Active el usuario del portal de {name}, si debe tener acceso.</translation>
  </message>
  <message>
   <source>{name} and {more} more</source>
   <translation>{name} y {more} más</translation>
  </message>
  <message>
   <source>contract number: 1 to 20 characters</source>
   <translation>número de contrato: de 1 a 20 caracteres</translation>
  </message>
  <message>
   <source>no customer {customer} in {company}</source>
   <translation>no hay ningún cliente {customer} en {company}</translation>
  </message>
  <message>
   <source>Not visible</source>
   <translation>No visible</translation>
  </message>
  <message>
   <source>Last synced at {when}; no change in the last 15 minutes.</source>
   <translation>Última sincronización: {when}; sin cambios en los últimos 15 minutos.</translation>
  </message>
  <message>
   <source>The same database as at the last sync.</source>
   <translation>La misma base de datos que en la última sincronización.</translation>
  </message>
  <message>
   <source>ASPIRE restored</source>
   <translation>ASPIRE restaurado</translation>
  </message>
  <message>
   <source>Compare the contract in ASPIRE; LTi puts the sync right after a restore.</source>
   <translation>Compare el contrato en ASPIRE; LTi corrige la sincronización después de una restauración.</translation>
  </message>
  <message>
   <source>This company was never synced.</source>
   <translation>Esta financiera nunca se sincronizó.</translation>
  </message>
  <message>
   <source>The last complete sync ended at {when}, {length} ago (limit 15 minutes).</source>
   <translation>La última sincronización completa terminó {when}, hace {length} (límite: 15 minutos).</translation>
  </message>
  <message>
   <source>Not syncing</source>
   <translation>No se sincroniza</translation>
  </message>
  <message>
   <source>Look at the sync state; if it does not come back by itself, open a ticket with LTi.</source>
   <translation>Vea el estado de la sincronización; si no se recupera por sí sola, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>{what} at {time}: it shows by {until}.</source>
   <translation>{what}, {time}: se muestra antes de {until}.</translation>
  </message>
  <message>
   <source>Just changed</source>
   <translation>Recién cambiado</translation>
  </message>
  <message>
   <source>Wait until {until}, then check again.</source>
   <translation>Espere hasta {until} y vuelva a comprobar.</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup, noticed at {since}. What was booked after the backup is gone.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad, detectado {since}. Lo que se formalizó después de la copia ya no existe.</translation>
  </message>
  <message>
   <source>ASPIRE has not told us of this contract since its database was restored.</source>
   <translation>ASPIRE no nos ha informado de este contrato desde que se restauró su base de datos.</translation>
  </message>
  <message>
   <source>The contract changed in ASPIRE</source>
   <translation>El contrato cambió en ASPIRE</translation>
  </message>
  <message>
   <source>The portal user of {name} was made</source>
   <translation>Se creó el usuario del portal de {name}</translation>
  </message>
  <message>
   <source>file header</source>
   <translation>encabezado de archivo</translation>
  </message>
  <message>
   <source>batch header</source>
   <translation>encabezado de lote</translation>
  </message>
  <message>
   <source>addenda</source>
   <translation>adenda</translation>
  </message>
  <message>
   <source>batch control</source>
   <translation>control de lote</translation>
  </message>
  <message>
   <source>file control</source>
   <translation>control de archivo</translation>
  </message>
  <message>
   <source>Account numbers are not searched for. Use the last four digits, or the payment's reference.</source>
   <translation>No se buscan números de cuenta. Use los últimos cuatro dígitos o la referencia del pago.</translation>
  </message>
  <message>
   <source>This is a {record} line: payments stand in the lines that begin with 6.</source>
   <translation>Esta es una línea de {record}: los pagos están en las líneas que comienzan con 6.</translation>
  </message>
  <message>
   <source>It names payment {ref}.</source>
   <translation>Indica el pago {ref}.</translation>
  </message>
  <message>
   <source>Columns 40-54 name payment {ref}.</source>
   <translation>Las columnas 40-54 indican el pago {ref}.</translation>
  </message>
  <message>
   <source>columns 40-54 say {columns}</source>
   <translation>las columnas 40-54 dicen {columns}</translation>
  </message>
  <message>
   <source>columns 40-54 are empty</source>
   <translation>las columnas 40-54 están vacías</translation>
  </message>
  <message>
   <source>This entry is no portal payment: {said}.</source>
   <translation>Esta entrada no es un pago del portal: {said}.</translation>
  </message>
  <message>
   <source>bank accounts, quick pay, pay a contract, payment history</source>
   <translation>cuentas bancarias, pago rápido, pagar un contrato, historial de pagos</translation>
  </message>
  <message>
   <source>Is Payments activated?</source>
   <translation>¿Está activado Pagos?</translation>
  </message>
  <message>
   <source> since {at}</source>
   <translation> desde {at}</translation>
  </message>
  <message>
   <source>Payments is deactivated for {name}{since}: its customers do not see {areas}.</source>
   <translation>Pagos está desactivado para {name}{since}: sus clientes no ven {areas}.</translation>
  </message>
  <message>
   <source>To activate it, the finance company opens a ticket with LTi Customer Care.</source>
   <translation>Para activarlo, la financiera abre un ticket con LTi Customer Care.</translation>
  </message>
  <message>
   <source>Payments is activated for {name}: its customers see {areas}.</source>
   <translation>Pagos está activado para {name}: sus clientes ven {areas}.</translation>
  </message>
  <message>
   <source>Ask the customer which of these is missing, and check whether their contract shows.</source>
   <translation>Pregunte al cliente cuál de estas le falta y compruebe si se muestra su contrato.</translation>
  </message>
  <message>
   <source>It is in no batch.</source>
   <translation>No está en ningún lote.</translation>
  </message>
  <message>
   <source>Batch {batch} is not posted yet.</source>
   <translation>El lote {batch} todavía no está contabilizado.</translation>
  </message>
  <message>
   <source>There is no payment to look at.</source>
   <translation>No hay ningún pago que examinar.</translation>
  </message>
  <message>
   <source>It waits for a person, whatever the sync does. {last_success}.</source>
   <translation>Espera a una persona, haga lo que haga la sincronización. {last_success}.</translation>
  </message>
  <message>
   <source>The record is closed: no run collects it.</source>
   <translation>El registro está cerrado: ninguna corrida lo cobra.</translation>
  </message>
  <message>
   <source>A cancel is on its way.</source>
   <translation>Hay una cancelación en camino.</translation>
  </message>
  <message>
   <source>Open the batch's payment file to see the line.</source>
   <translation>Abra el archivo de pagos del lote para ver la línea.</translation>
  </message>
  <message>
   <source>Was it submitted?</source>
   <translation>¿Se envió?</translation>
  </message>
  <message>
   <source>Was it not cancelled?</source>
   <translation>¿No se canceló?</translation>
  </message>
  <message>
   <source>Has the minimum time passed?</source>
   <translation>¿Pasó el tiempo mínimo?</translation>
  </message>
  <message>
   <source>Is the portal syncing with ASPIRE?</source>
   <translation>¿Se está sincronizando el portal con ASPIRE?</translation>
  </message>
  <message>
   <source>Has ASPIRE taken what was sent?</source>
   <translation>¿Aceptó ASPIRE lo que se envió?</translation>
  </message>
  <message>
   <source>Does the record exist?</source>
   <translation>¿Existe el registro?</translation>
  </message>
  <message>
   <source>Does the record agree?</source>
   <translation>¿Concuerda el registro?</translation>
  </message>
  <message>
   <source>Has it the right SEC code?</source>
   <translation>¿Tiene el código SEC correcto?</translation>
  </message>
  <message>
   <source>What do the counters say?</source>
   <translation>¿Qué dicen los contadores?</translation>
  </message>
  <message>
   <source>Is it due within a run's window?</source>
   <translation>¿Vence dentro de la ventana de una corrida?</translation>
  </message>
  <message>
   <source>Is it pulled into a batch?</source>
   <translation>¿Se tomó en un lote?</translation>
  </message>
  <message>
   <source>Is the batch posted?</source>
   <translation>¿Está contabilizado el lote?</translation>
  </message>
  <message>
   <source>Which line of the file is it?</source>
   <translation>¿Qué línea del archivo es?</translation>
  </message>
  <message>
   <source>Did the bank keep it?</source>
   <translation>¿Lo conservó el banco?</translation>
  </message>
  <message>
   <source>It is not Paid here.</source>
   <translation>Aquí no está Paid.</translation>
  </message>
  <message>
   <source>Not known here: {named}.</source>
   <translation>No se conoce aquí: {named}.</translation>
  </message>
  <message>
   <source>No rule explains where this payment stands; the checks tell what is known.</source>
   <translation>Ninguna regla explica en qué punto está este pago; las comprobaciones dicen lo que se sabe.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi and add the checks.</source>
   <translation>Abra un ticket con LTi y agregue las comprobaciones.</translation>
  </message>
  <message>
   <source>It cannot be told: this workspace does not know {named}.</source>
   <translation>No se puede saber: este espacio de trabajo no conoce {named}.</translation>
  </message>
  <message>
   <source>Sync, then look again. If it stays so, open a ticket with LTi.</source>
   <translation>Sincronice y mire de nuevo. Si sigue así, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>Line {line} of the file {file}… of batch {batch}.</source>
   <translation>Línea {line} del archivo {file}… del lote {batch}.</translation>
  </message>
  <message>
   <source>what the company's two counters mean</source>
   <translation>el significado de los dos contadores de la financiera</translation>
  </message>
  <message>
   <source>the SEC code of ASPIRE's record</source>
   <translation>el código SEC del registro de ASPIRE</translation>
  </message>
  <message>
   <source>the EFT Generation run of the batch</source>
   <translation>la corrida de EFT Generation del lote</translation>
  </message>
  <message>
   <source> since {when}</source>
   <translation> desde {when}</translation>
  </message>
  <message>
   <source>{ref} ({status}, submitted {when})</source>
   <translation>{ref} ({status}, enviado {when})</translation>
  </message>
  <message>
   <source>Same contract, amount and effective date as {named}. Both may be meant: ask the borrower before anything is cancelled.</source>
   <translation>El mismo contrato, importe y fecha efectiva que {named}. Puede que ambos sean intencionales: pregunte al prestatario antes de cancelar nada.</translation>
  </message>
  <message>
   <source>Payments is deactivated for {name}{at}. Payments under way are still collected.</source>
   <translation>Pagos está desactivado para {name}{at}. Los pagos en curso se siguen cobrando.</translation>
  </message>
  <message>
   <source>Sending - checking: the answer to the send of {when} did not arrive; ASPIRE is asked by reference before anything is sent again.</source>
   <translation>Enviando - comprobando: la respuesta al envío ({when}) no llegó; se consulta a ASPIRE por la referencia antes de enviar nada de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup, noticed at {when}. Nothing is sent until that is resolved; changes are still read.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad, detectado {when}. No se envía nada hasta que se resuelva; los cambios se siguen leyendo.</translation>
  </message>
  <message>
   <source>Paid is not yet settled: it could be returned until {day}.</source>
   <translation>Paid todavía no es definitivo: podría devolverse hasta el {day}.</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>cumple</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>no cumple</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message>
   <source>could not be checked</source>
   <translation>no se pudo comprobar</translation>
  </message>
  <message>
   <source>Nobody: wait</source>
   <translation>Nadie: espere</translation>
  </message>
  <message>
   <source>You, at this desk</source>
   <translation>Usted, en este puesto</translation>
  </message>
  <message>
   <source>The borrower</source>
   <translation>El prestatario</translation>
  </message>
  <message>
   <source>The finance company</source>
   <translation>La financiera</translation>
  </message>
  <message>
   <source>An LTi admin</source>
   <translation>Un admin de LTi</translation>
  </message>
  <message>
   <source>Its record is gone from ASPIRE; no batch had it.</source>
   <translation>Su registro desapareció de ASPIRE; ningún lote lo tenía.</translation>
  </message>
  <message>
   <source>Its record is gone from ASPIRE; batch {batch} had it, the bank may have the file.</source>
   <translation>Su registro desapareció de ASPIRE; el lote {batch} lo tenía y el banco puede tener el archivo.</translation>
  </message>
  <message>
   <source>The bank may have it, and its record in ASPIRE is open again.</source>
   <translation>El banco puede tenerlo, y su registro en ASPIRE está abierto de nuevo.</translation>
  </message>
  <message>
   <source>It was canceled, and its record is gone from ASPIRE.</source>
   <translation>Se canceló y su registro desapareció de ASPIRE.</translation>
  </message>
  <message>
   <source>It was sent before the restore and no answer came.</source>
   <translation>Se envió antes de la restauración y no llegó respuesta.</translation>
  </message>
  <message>
   <source>It was canceled before it was sent, as far as is known here.</source>
   <translation>Se canceló antes de enviarse, hasta donde se sabe aquí.</translation>
  </message>
  <message>
   <source>It was submitted before the restore and, as far as is known here, never sent.</source>
   <translation>El prestatario lo envió antes de la restauración y, hasta donde se sabe aquí, nunca llegó a ASPIRE.</translation>
  </message>
  <message>
   <source>Waits: it is sent once the restore is resolved.</source>
   <translation>Espera: se envía en cuanto se resuelva la restauración.</translation>
  </message>
  <message>
   <source>EFT Generation pulled it into batch {batch} at {at}; the batch is not posted</source>
   <translation>EFT Generation lo tomó en el lote {batch} {at}; el lote no está contabilizado</translation>
  </message>
  <message>
   <source>ASPIRE says that batch {batch} is {state}, but the record's own change has not arrived.</source>
   <translation>ASPIRE dice que el lote {batch} está {state}, pero el cambio del propio registro no ha llegado.</translation>
  </message>
  <message>
   <source>It is Paid since {when}: batch {batch} was posted.</source>
   <translation>Está Paid desde {when}: el lote {batch} se contabilizó.</translation>
  </message>
  <message>
   <source>It is Paid although a cancel was asked for at {asked}: batch {batch} already held the record.</source>
   <translation>Está Paid aunque se pidió cancelarlo {asked}: el lote {batch} ya tenía el registro.</translation>
  </message>
  <message>
   <source>Batch {batch}, pulled by run {run} at {when}.</source>
   <translation>Lote {batch}, tomado por la corrida {run} {when}.</translation>
  </message>
  <message>
   <source>Posted at {when}, {ago} ago.</source>
   <translation>Contabilizado {when}, hace {ago}.</translation>
  </message>
  <message>
   <source>The bank has not returned it.</source>
   <translation>El banco no lo ha devuelto.</translation>
  </message>
  <message>
   <source>Batch {batch} was voided, and the record has not followed</source>
   <translation>El lote {batch} se anuló y el registro no lo ha reflejado</translation>
  </message>
  <message>
   <source>Batch {batch}.</source>
   <translation>Lote {batch}.</translation>
  </message>
  <message>
   <source>Batch {batch} is posted.</source>
   <translation>El lote {batch} está contabilizado.</translation>
  </message>
  <message>
   <source>Press F5. If it stays so, open a ticket with LTi.</source>
   <translation>Pulse F5. Si sigue así, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>Ask the finance company to post the batch, or to void it.</source>
   <translation>Pida a la financiera que contabilice el lote o que lo anule.</translation>
  </message>
  <message>
   <source>Nothing to do: it becomes Paid within 15 minutes of the finance company's posting.</source>
   <translation>Nada que hacer: pasa a Paid dentro de los 15 minutos siguientes a que la financiera contabilice el lote.</translation>
  </message>
  <message>
   <source>Ask the finance company for a refund.</source>
   <translation>Solicite un reembolso a la financiera.</translation>
  </message>
  <message>
   <source>Nothing to do.</source>
   <translation>Nada que hacer.</translation>
  </message>
  <message>
   <source>{pulled}, and a banking day has passed.</source>
   <translation>{pulled}, y ha pasado un día bancario.</translation>
  </message>
  <message>
   <source>{pulled} yet.</source>
   <translation>{pulled} todavía.</translation>
  </message>
  <message>
   <source>It was Paid, then the bank returned it: {reason}.</source>
   <translation>Estaba Paid y después el banco lo devolvió: {reason}.</translation>
  </message>
  <message>
   <source>Compare both values with the finance company, then close the difference.</source>
   <translation>Compare ambos valores con la financiera y después cierre la diferencia.</translation>
  </message>
  <message>
   <source>Amount, date, account, contract and customer are those that were submitted.</source>
   <translation>Importe, fecha, cuenta, contrato y cliente son los que se enviaron.</translation>
  </message>
  <message>
   <source>ASPIRE's record has another {name}: here {ours}, in ASPIRE {aspire}.</source>
   <translation>El registro de ASPIRE tiene otro valor de {name}: aquí {ours}, en ASPIRE {aspire}.</translation>
  </message>
  <message>
   <source>ASPIRE's record debits another bank account than the one the borrower chose.</source>
   <translation>El registro de ASPIRE debita una cuenta bancaria distinta de la que eligió el prestatario.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi at once: the borrower may be debited twice.</source>
   <translation>Abra un ticket con LTi de inmediato: al prestatario se le puede debitar dos veces.</translation>
  </message>
  <message>
   <source>Ask the finance company for a refund, then close the difference.</source>
   <translation>Solicite un reembolso a la financiera y después cierre la diferencia.</translation>
  </message>
  <message>
   <source>Ask the finance company to close the record before their next run.</source>
   <translation>Pida a la financiera que cierre el registro antes de su próxima corrida.</translation>
  </message>
  <message>
   <source>Ask the finance company what was done to the record, and LTi to put it right.</source>
   <translation>Pregunte a la financiera qué se hizo con el registro y pida a LTi que lo corrija.</translation>
  </message>
  <message>
   <source>{finding} The status stays until somebody has looked at it.</source>
   <translation>{finding} El estado se mantiene hasta que alguien lo haya revisado.</translation>
  </message>
  <message>
   <source>ASPIRE has a second record {aspire} under this reference, beside {ours}.</source>
   <translation>ASPIRE tiene un segundo registro {aspire} con esta referencia, además de {ours}.</translation>
  </message>
  <message>
   <source>It is Canceled here, and yet ASPIRE collected it: record {record} was posted in batch {batch}.</source>
   <translation>Aquí está Canceled y, sin embargo, ASPIRE lo cobró: el registro {record} se contabilizó en el lote {batch}.</translation>
  </message>
  <message>
   <source>It is Canceled here, but finance-company staff opened record {record} again: the next EFT Generation run may collect it.</source>
   <translation>Aquí está Canceled, pero el personal de la financiera abrió de nuevo el registro {record}: la próxima corrida de EFT Generation puede cobrarlo.</translation>
  </message>
  <message>
   <source>It is Paid here, but ASPIRE's record {record} now says: {aspire}.</source>
   <translation>Aquí está Paid, pero el registro {record} de ASPIRE ahora dice: {aspire}.</translation>
  </message>
  <message>
   <source>ASPIRE's record contradicts itself: {aspire}. The payment stays {status}.</source>
   <translation>El registro de ASPIRE se contradice: {aspire}. El pago sigue {status}.</translation>
  </message>
  <message>
   <source>The cancel of {when} came too late: EFT Generation had already pulled the record into batch {too_late_batch}, so it will be collected.</source>
   <translation>La cancelación pedida {when} llegó tarde: EFT Generation ya había tomado el registro en el lote {too_late_batch}, así que se cobrará.</translation>
  </message>
  <message>
   <source>It was cancelled at {when}; ASPIRE closed record {record} before any batch had it, so it stands in no EFT file.</source>
   <translation>Se canceló {when}; ASPIRE cerró el registro {record} antes de que un lote lo tuviera, así que no está en ningún archivo EFT.</translation>
  </message>
  <message>
   <source>It was cancelled at {asked}, before anything was sent: ASPIRE never had a record of it.</source>
   <translation>Se canceló {asked}, antes de enviar nada: ASPIRE nunca tuvo un registro de este pago.</translation>
  </message>
  <message>
   <source>Finance-company staff closed record {record} in ASPIRE, seen at {when}; nobody cancelled it in the portal.</source>
   <translation>El personal de la financiera cerró el registro {record} en ASPIRE, visto {when}; nadie lo canceló en el portal.</translation>
  </message>
  <message>
   <source>ASPIRE has record {number} under this reference, but this workspace knows no such payment: it was probably restored from a backup.</source>
   <translation>ASPIRE tiene el registro {number} con esta referencia, pero este espacio de trabajo no conoce ese pago: probablemente se restauró desde una copia de seguridad.</translation>
  </message>
  <message>
   <source>{expected} is promised by {when}; the minimum time has not passed yet.</source>
   <translation>{expected} está previsto para {when}; el tiempo mínimo todavía no ha pasado.</translation>
  </message>
  <message>
   <source>Submitted at {when} by {submitted_by}: {amount}, contract {contract}, effective {effective_date}.</source>
   <translation>Enviado {when} por {submitted_by}: {amount}, contrato {contract}, fecha efectiva {effective_date}.</translation>
  </message>
  <message>
   <source>A cancel was asked for at {when}.</source>
   <translation>Se pidió cancelarlo {when}.</translation>
  </message>
  <message>
   <source>{status} since {when}.</source>
   <translation>{status} desde {when}.</translation>
  </message>
  <message>
   <source>Nobody asked to cancel it.</source>
   <translation>Nadie pidió cancelarlo.</translation>
  </message>
  <message>
   <source>The 15 minutes ended at {when}, {ago} ago.</source>
   <translation>Los 15 minutos terminaron {when}, hace {ago}.</translation>
  </message>
  <message>
   <source>Scheduled came; Paid is promised within 15 minutes of its batch being posted.</source>
   <translation>Scheduled llegó; Paid está previsto dentro de los 15 minutos siguientes a la contabilización de su lote.</translation>
  </message>
  <message>
   <source>Do not submit it again. Ask LTi to bring the portal's copy of the payment back.</source>
   <translation>No lo envíe otra vez. Pida a LTi que recupere la copia del pago en el portal.</translation>
  </message>
  <message>
   <source>Check the reference in View Payments, then ask the borrower whether they submitted it.</source>
   <translation>Revise la referencia en View Payments y pregunte al prestatario si lo envió.</translation>
  </message>
  <message>
   <source>Nothing to do. To pay after all, the borrower submits a new payment.</source>
   <translation>Nada que hacer. Si aún desea pagar, el prestatario envía un nuevo pago.</translation>
  </message>
  <message>
   <source>Ask the finance company why it was closed before the borrower submits a new payment.</source>
   <translation>Pregunte a la financiera por qué se cerró antes de que el prestatario envíe un nuevo pago.</translation>
  </message>
  <message>
   <source>Ask the finance company for a refund. If the batch is voided, the cancel is sent again.</source>
   <translation>Solicite un reembolso a la financiera. Si el lote se anula, la cancelación se envía de nuevo.</translation>
  </message>
  <message>
   <source>Wait until then and look again; it changes by itself.</source>
   <translation>Espere hasta entonces y mire de nuevo; cambia por sí solo.</translation>
  </message>
  <message>
   <source>The portal has no payment {payment_ref}: it was never submitted.</source>
   <translation>El portal no tiene ningún pago {payment_ref}: nunca se envió.</translation>
  </message>
  <message>
   <source>It was submitted {ago} ago. {left}</source>
   <translation>Se envió hace {ago}. {left}</translation>
  </message>
  <message>
   <source>The cancel was asked for at {when}. {left}</source>
   <translation>Se pidió cancelarlo {when}. {left}</translation>
  </message>
  <message>
   <source>Batch {batch} was posted. {left}</source>
   <translation>El lote {batch} se contabilizó. {left}</translation>
  </message>
  <message>
   <source>ASPIRE has no record of it that we know.</source>
   <translation>ASPIRE no tiene ningún registro de este pago, que sepamos.</translation>
  </message>
  <message>
   <source>open</source>
   <translation>abierto</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>cerrado</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>ASPIRE sent news of this payment at {when} that cannot be read: {said}. It was set aside, and the status does not follow it.</source>
   <translation>ASPIRE envió novedades de este pago {when} que no se pueden leer: {said}. Se apartaron y el estado no las sigue.</translation>
  </message>
  <message>
   <source>Record {record}, version {record_version}, last changed in ASPIRE at {when}.</source>
   <translation>Registro {record}, versión {record_version}, último cambio en ASPIRE {when}.</translation>
  </message>
  <message>
   <source>{record_sec_code}, submitted as {sec_code}.</source>
   <translation>{record_sec_code}, enviado como {sec_code}.</translation>
  </message>
  <message>
   <source>{values}: {said} in convention {counters}.</source>
   <translation>{values}: {said} en la convención {counters}.</translation>
  </message>
  <message>
   <source>Submitted as {sec_code}.</source>
   <translation>Enviado como {sec_code}.</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>Do not submit it again. An LTi admin settles it with the finance company.</source>
   <translation>No lo envíe otra vez. Un admin de LTi lo resuelve con la financiera.</translation>
  </message>
  <message>
   <source>Ask the finance company why; then close the difference, or have it submitted anew.</source>
   <translation>Pregunte a la financiera por qué; después cierre la diferencia o haga que se envíe de nuevo.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi and add the reason; then retry it in Sync health.</source>
   <translation>Abra un ticket con LTi y agregue el motivo; después reinténtelo en Sincronización.</translation>
  </message>
  <message>
   <source>Ask the finance company to set the record's SEC code back in ASPIRE.</source>
   <translation>Pida a la financiera que restablezca en ASPIRE el código SEC del registro.</translation>
  </message>
  <message>
   <source>Ask the finance company what was done to the record, and to put its counters right.</source>
   <translation>Pregunte a la financiera qué se hizo con el registro y pídale que corrija sus contadores.</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup and no longer has record {record}, seen at {when}. The bank may have its file already.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad y ya no tiene el registro {record}, visto {when}. El banco puede tener ya su archivo.</translation>
  </message>
  <message>
   <source>Finance-company staff deleted record {record} in ASPIRE; here the payment is {status}.</source>
   <translation>El personal de la financiera eliminó el registro {record} en ASPIRE; aquí el pago está {status}.</translation>
  </message>
  <message>
   <source>ASPIRE's record {record} has the SEC code {record_sec_code}, submitted was {sec_code}: a run for portal payments does not look for it.</source>
   <translation>El registro {record} de ASPIRE tiene el código SEC {record_sec_code}; se envió {sec_code}: una corrida de pagos del portal no lo busca.</translation>
  </message>
  <message>
   <source>The record's counters mean nothing in this company's convention ({counters}): {values}. It was set aside, and the status stays.</source>
   <translation>Los contadores del registro no significan nada en la convención de esta financiera ({counters}): {values}. Se apartó y el estado se mantiene.</translation>
  </message>
  <message>
   <source>Ask the finance company to run EFT Generation with a blank begin date: it catches up on everything.</source>
   <translation>Pida a la financiera que ejecute EFT Generation con la fecha inicial en blanco: recupera todo lo pendiente.</translation>
  </message>
  <message>
   <source>Due {day}.</source>
   <translation>Vence {day}.</translation>
  </message>
  <message>
   <source>Due {day}, in the window of {run}.</source>
   <translation>Vence {day}, en la ventana de {run}.</translation>
  </message>
  <message>
   <source>Ask the finance company to set the originating bank's processing type to ACH in ASPIRE.</source>
   <translation>Pida a la financiera que fije en ACH el tipo de procesamiento del banco originador en ASPIRE.</translation>
  </message>
  <message>
   <source>Ask the finance company why the run left it out, and LTi if they cannot tell.</source>
   <translation>Pregunte a la financiera por qué la corrida lo omitió, y a LTi si no pueden decirlo.</translation>
  </message>
  <message>
   <source>Ask the finance company when they run EFT Generation next.</source>
   <translation>Pregunte a la financiera cuándo ejecutan EFT Generation la próxima vez.</translation>
  </message>
  <message>
   <source>Nothing to do: the next EFT Generation run collects it.</source>
   <translation>Nada que hacer: la próxima corrida de EFT Generation lo cobra.</translation>
  </message>
  <message>
   <source>Nothing to do: EFT Generation collects it from that day on.</source>
   <translation>Nada que hacer: EFT Generation lo cobra a partir de ese día.</translation>
  </message>
  <message>
   <source>Nothing to do: the finance company's next EFT Generation run collects it.</source>
   <translation>Nada que hacer: la próxima corrida de EFT Generation de la financiera lo cobra.</translation>
  </message>
  <message>
   <source>The originating bank's processing type is {bank_processing_type}, not ACH: EFT Generation makes no file for this company.</source>
   <translation>El tipo de procesamiento del banco originador es {bank_processing_type}, no ACH: EFT Generation no genera archivo para esta financiera.</translation>
  </message>
  <message>
   <source>The batch that held the record was voided at {when}: the record is open again and waits for the next run.</source>
   <translation>El lote que tenía el registro se anuló {when}: el registro está abierto de nuevo y espera la próxima corrida.</translation>
  </message>
  <message>
   <source>Its effective date, {day}, has not come yet, and {company} runs no EFT Generation on that day ({name}).</source>
   <translation>Su fecha efectiva, {day}, todavía no ha llegado, y {company} no ejecuta EFT Generation ese día ({name}).</translation>
  </message>
  <message>
   <source>Nothing to do: unless a run before it reaches ahead, the next one is to be expected on {day}.</source>
   <translation>Nada que hacer: salvo que una corrida anterior lo alcance, la próxima se espera el {day}.</translation>
  </message>
  <message>
   <source>Its effective date, {day}, has not come yet.</source>
   <translation>Su fecha efectiva, {day}, todavía no ha llegado.</translation>
  </message>
  <message>
   <source>run {run} (due dates from {begin} through {through_date})</source>
   <translation>la corrida {run} (vencimientos desde {begin} hasta {through_date})</translation>
  </message>
  <message>
   <source>The last one was {run} at {when}.</source>
   <translation>La última fue {run}, {when}.</translation>
  </message>
  <message>
   <source> {company} runs none on {days}.</source>
   <translation> {company} no ejecuta ninguna en estos días: {days}.</translation>
  </message>
  <message>
   <source>{run} begins after it, and so will later ones.</source>
   <translation>{run} comienza después, y las siguientes también lo harán.</translation>
  </message>
  <message>
   <source>Its effective date, {day}, is a weekend day that no run's window held. {passed_over}</source>
   <translation>Su fecha efectiva, {day}, cae en fin de semana y ninguna corrida la tuvo en su ventana. {passed_over}</translation>
  </message>
  <message>
   <source>Its effective date, {day}, is a Federal Reserve holiday ({name}) that no run's window held. {passed_over}</source>
   <translation>Su fecha efectiva, {day}, es feriado de la Reserva Federal ({name}) y ninguna corrida la tuvo en su ventana. {passed_over}</translation>
  </message>
  <message>
   <source>Its effective date, {day}, is a closed day of {company} ({name}) that no run's window held. {passed_over}</source>
   <translation>Su fecha efectiva, {day}, es día de cierre de {company} ({name}) y ninguna corrida la tuvo en su ventana. {passed_over}</translation>
  </message>
  <message>
   <source>The record came after its day's run: it is due {due}. {passed_over}</source>
   <translation>El registro llegó después de la corrida de su día: vence {due}. {passed_over}</translation>
  </message>
  <message>
   <source>The record was open and due {day}, and yet {run} at {when} left it out.</source>
   <translation>El registro estaba abierto y vencía {day}, y sin embargo {run}, {when}, lo omitió.</translation>
  </message>
  <message>
   <source>It is due {day}, and no EFT Generation has run since. {last_run}</source>
   <translation>Vence {day} y desde entonces no se ha ejecutado EFT Generation. {last_run}</translation>
  </message>
  <message>
   <source>no run is known</source>
   <translation>no se conoce ninguna corrida</translation>
  </message>
  <message>
   <source>a blank begin date</source>
   <translation>una fecha inicial en blanco</translation>
  </message>
  <message>
   <source>No EFT Generation run of this company is known.</source>
   <translation>No se conoce ninguna corrida de EFT Generation de esta financiera.</translation>
  </message>
  <message>
   <source> No run is to be expected before {day}.</source>
   <translation> No se espera ninguna corrida antes del {day}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} more days</source>
   <translation>
    <numerusform>{n} día más</numerusform>
    <numerusform>{n} días más</numerusform>
   </translation>
  </message>
  <message>
   <source>ASPIRE refused the payment: {reason}. Nothing is sent again by itself.{hand}</source>
   <translation>ASPIRE rechazó el pago: {reason}. Nada se envía de nuevo por sí solo.{hand}</translation>
  </message>
  <message>
   <source>ASPIRE refused the cancel: {reason}. It is not sent again by itself.</source>
   <translation>ASPIRE rechazó la cancelación: {reason}. No se envía de nuevo por sí sola.</translation>
  </message>
  <message>
   <source>It was sent at {tried} and ASPIRE's answer never came. ASPIRE is asked by the payment's reference before anything is sent again, and has not told yet.</source>
   <translation>Se envió {tried} y la respuesta de ASPIRE nunca llegó. Se consulta a ASPIRE por la referencia del pago antes de enviar nada de nuevo, y todavía no ha contestado.</translation>
  </message>
  <message numerus="yes">
   <source>Tried {n} times, last at {when}; not settled yet.</source>
   <translation>
    <numerusform>{n} intento, {when}; aún sin resolver.</numerusform>
    <numerusform>{n} intentos, el último {when}; aún sin resolver.</numerusform>
   </translation>
  </message>
  <message>
   <source>It waits to be sent</source>
   <translation>Espera a ser enviado</translation>
  </message>
  <message>
   <source>The sync runs, and yet this was not sent</source>
   <translation>La sincronización funciona y, sin embargo, esto no se envió</translation>
  </message>
  <message>
   <source> Record {record}, which is no portal payment, has its amount and date.</source>
   <translation> El registro {record}, que no es un pago del portal, tiene su importe y su fecha.</translation>
  </message>
  <message>
   <source>Nothing of it waits to be sent.</source>
   <translation>Nada de este pago espera a ser enviado.</translation>
  </message>
  <message>
   <source>It goes out with the next sync.</source>
   <translation>Sale con la próxima sincronización.</translation>
  </message>
  <message>
   <source>no reason was given</source>
   <translation>no se indicó ningún motivo</translation>
  </message>
  <message>
   <source>Put right what ASPIRE names, cancel this payment, and have the borrower submit it anew.</source>
   <translation>Corrija lo que indica ASPIRE, cancele este pago y haga que el prestatario lo envíe de nuevo.</translation>
  </message>
  <message>
   <source>Ask the finance company to look at the record in ASPIRE and close it there if need be.</source>
   <translation>Pida a la financiera que revise el registro en ASPIRE y, si es necesario, lo cierre allí.</translation>
  </message>
  <message>
   <source>An LTi admin decides with the finance company whether it was collected.</source>
   <translation>Un admin de LTi decide con la financiera si se cobró.</translation>
  </message>
  <message>
   <source>Do not submit it again. If it stays so for an hour, open a ticket with LTi.</source>
   <translation>No lo envíe otra vez. Si sigue así durante una hora, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>Wait for the next try; nothing is lost.</source>
   <translation>Espere el próximo intento; no se pierde nada.</translation>
  </message>
  <message>
   <source>Press F5. If it stays unsent, open a ticket with LTi.</source>
   <translation>Pulse F5. Si sigue sin enviarse, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>{unknown} ASPIRE was restored since, so that it can no longer tell.</source>
   <translation>{unknown} ASPIRE se restauró después, así que ya no puede decirlo.</translation>
  </message>
  <message>
   <source>ASPIRE could not take it when it was last sent; it is tried again at {when}.</source>
   <translation>ASPIRE no pudo recibirlo la última vez que se envió; se intenta de nuevo {when}.</translation>
  </message>
  <message>
   <source>The last whole sync was at {when}, {ago} ago</source>
   <translation>La última sincronización completa fue {when}, hace {ago}</translation>
  </message>
  <message>
   <source>It has never synced</source>
   <translation>Nunca se ha sincronizado</translation>
  </message>
  <message>
   <source>The status is final. {last_success}.</source>
   <translation>El estado es definitivo. {last_success}.</translation>
  </message>
  <message>
   <source>Ask an LTi admin to switch the company's connection on in Settings.</source>
   <translation>Pida a un admin de LTi que active la conexión de la financiera en Configuración.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi: an LTi admin resolves the restore, payment by payment.</source>
   <translation>Abra un ticket con LTi: un admin de LTi resuelve la restauración, pago por pago.</translation>
  </message>
  <message>
   <source>Ask an LTi admin to enter a new ASPIRE token for this company in Settings.</source>
   <translation>Pida a un admin de LTi que escriba un nuevo token de ASPIRE para esta financiera en Configuración.</translation>
  </message>
  <message>
   <source>Wait: sending goes on by itself. If it asks for an hour and more, open a ticket with LTi.</source>
   <translation>Espere: el envío continúa por sí solo. Si pide una hora o más, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi: the portal is not syncing with ASPIRE. Nothing is lost meanwhile.</source>
   <translation>Abra un ticket con LTi: el portal no se sincroniza con ASPIRE. Entretanto no se pierde nada.</translation>
  </message>
  <message>
   <source>Open a ticket with LTi and add what the check says.</source>
   <translation>Abra un ticket con LTi y agregue lo que dice la comprobación.</translation>
  </message>
  <message>
   <source>Ask an LTi admin to set up and test the company's connection in Settings.</source>
   <translation>Pida a un admin de LTi que configure y pruebe la conexión de la financiera en Configuración.</translation>
  </message>
  <message>
   <source>Start the sync (F5, or the sync service); if it does not run, open a ticket with LTi.</source>
   <translation>Inicie la sincronización (F5 o el servicio de sincronización); si no funciona, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>The sync with ASPIRE is switched off. {last_success}.</source>
   <translation>La sincronización con ASPIRE está desactivada. {last_success}.</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup, noticed at {when}: nothing is sent for this company until somebody has resolved it.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad, detectado {when}: no se envía nada para esta financiera hasta que alguien lo resuelva.</translation>
  </message>
  <message>
   <source>This company has never synced with ASPIRE to the end.</source>
   <translation>Esta financiera nunca se ha sincronizado por completo con ASPIRE.</translation>
  </message>
  <message>
   <source>Nobody is syncing with ASPIRE. {last_success}.</source>
   <translation>Nadie se está sincronizando con ASPIRE. {last_success}.</translation>
  </message>
  <message>
   <source>ASPIRE did not accept the company's token, so nothing syncs</source>
   <translation>ASPIRE no aceptó el token de la financiera, así que nada se sincroniza</translation>
  </message>
  <message>
   <source>ASPIRE is asking for a pause</source>
   <translation>ASPIRE pide una pausa</translation>
  </message>
  <message>
   <source>ASPIRE does not answer</source>
   <translation>ASPIRE no responde</translation>
  </message>
  <message>
   <source>The sync with ASPIRE ends in an error</source>
   <translation>La sincronización con ASPIRE termina en un error</translation>
  </message>
  <message>
   <source>of run {run}, {when}: {entries} entries, {amount}, {hash}…</source>
   <translation>de la corrida {run}, {when}: {entries} entradas, {amount}, {hash}…</translation>
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>ASPIRE record</source>
   <translation>Registro de ASPIRE</translation>
  </message>
  <message>
   <source>{number}, version {record_version}</source>
   <translation>{number}, versión {record_version}</translation>
  </message>
  <message>
   <source>EFT batch</source>
   <translation>Lote EFT</translation>
  </message>
  <message>
   <source>Payment file</source>
   <translation>Archivo de pagos</translation>
  </message>
  <message>
   <source>import the file in EFT files to see the line</source>
   <translation>importe el archivo en Archivos EFT para ver la línea</translation>
  </message>
  <message>
   <source>in no file</source>
   <translation>en ningún archivo</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Línea</translation>
  </message>
  <message>
   <source>not in the portal</source>
   <translation>no está en el portal</translation>
  </message>
  <message>
   <source>none that we know</source>
   <translation>ninguno que conozcamos</translation>
  </message>
  <message>
   <source>{record}, gone</source>
   <translation>{record}, desaparecido</translation>
  </message>
  <message>
   <source>in none</source>
   <translation>en ninguno</translation>
  </message>
  <message>
   <source>in none that we know</source>
   <translation>en ninguno que conozcamos</translation>
  </message>
  <message>
   <source>an unknown time</source>
   <translation>en un momento desconocido</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>lunes</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>martes</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>miércoles</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>jueves</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>viernes</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>sábado</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>domingo</translation>
  </message>
  <message>
   <source>{amount} in batch {batch}</source>
   <translation>{amount} en el lote {batch}</translation>
  </message>
  <message>
   <source>batch {batch} voided</source>
   <translation>lote {batch} anulado</translation>
  </message>
  <message>
   <source>no entry</source>
   <translation>ninguna entrada</translation>
  </message>
  <message numerus="yes">
   <source>{n} debits of {sum}</source>
   <translation>
    <numerusform>{n} débito por {sum}</numerusform>
    <numerusform>{n} débitos por {sum}</numerusform>
   </translation>
  </message>
  <message>
   <source>run {run}, batch {batch} {state}, {totals}</source>
   <translation>corrida {run}, lote {batch} {state}, {totals}</translation>
  </message>
  <message>
   <source>portal</source>
   <translation>portal</translation>
  </message>
  <message>
   <source>file</source>
   <translation>archivo</translation>
  </message>
  <message>
   <source>Ask the finance company's ASPIRE staff who changed the record, and why.</source>
   <translation>Pregunte al personal de ASPIRE de la financiera quién cambió el registro y por qué.</translation>
  </message>
  <message>
   <source>Call the bank before the effective date: this debit must not go out, or must be refunded.</source>
   <translation>Llame al banco antes de la fecha efectiva: este débito no debe salir, o debe reembolsarse.</translation>
  </message>
  <message>
   <source>Wait for the next sync. If it stays, look at Sync health.</source>
   <translation>Espere la próxima sincronización. Si continúa, vea Sincronización.</translation>
  </message>
  <message>
   <source>Amount differs</source>
   <translation>El importe difiere</translation>
  </message>
  <message>
   <source>The record was changed in ASPIRE after the borrower submitted, or the file was edited.</source>
   <translation>El registro se cambió en ASPIRE después de que lo enviara el prestatario, o el archivo fue modificado.</translation>
  </message>
  <message>
   <source>Collected early</source>
   <translation>Cobrado antes de tiempo</translation>
  </message>
  <message>
   <source>The record's effective date was moved in ASPIRE, or the run's window reached too far ahead.</source>
   <translation>La fecha efectiva del registro se movió en ASPIRE, o la ventana de la corrida llegó demasiado lejos.</translation>
  </message>
  <message>
   <source>Another bank account</source>
   <translation>Otra cuenta bancaria</translation>
  </message>
  <message>
   <source>The record's bank account was changed in ASPIRE after the borrower submitted.</source>
   <translation>La cuenta bancaria del registro se cambió en ASPIRE después de que lo enviara el prestatario.</translation>
  </message>
  <message>
   <source>Record differs</source>
   <translation>El registro difiere</translation>
  </message>
  <message>
   <source>The record was changed in ASPIRE after the borrower submitted.</source>
   <translation>El registro se cambió en ASPIRE después de que lo enviara el prestatario.</translation>
  </message>
  <message>
   <source>Open the payment, look at both values and close the difference.</source>
   <translation>Abra el pago, vea ambos valores y cierre la diferencia.</translation>
  </message>
  <message>
   <source>Canceled, yet in the file</source>
   <translation>Canceled, pero en el archivo</translation>
  </message>
  <message>
   <source>The record was reopened in ASPIRE after the cancel, or the file was written from older data.</source>
   <translation>El registro se reabrió en ASPIRE después de la cancelación, o el archivo se escribió con datos anteriores.</translation>
  </message>
  <message>
   <source>In the file, missing in ASPIRE</source>
   <translation>En el archivo, falta en ASPIRE</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup and has lost the record; the bank may have the file already.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad y perdió el registro; el banco puede tener ya el archivo.</translation>
  </message>
  <message>
   <source>Resolve it as collected already, in Sync health; never send it again before that.</source>
   <translation>Resuélvalo como ya cobrado, en Sincronización; nunca lo envíe de nuevo antes de eso.</translation>
  </message>
  <message>
   <source>Record not seen yet</source>
   <translation>Registro aún no visto</translation>
  </message>
  <message>
   <source>ASPIRE has pulled a record that our sync has not brought.</source>
   <translation>ASPIRE tomó un registro que nuestra sincronización no ha traído.</translation>
  </message>
  <message>
   <source>Not a payment of this portal</source>
   <translation>No es un pago de este portal</translation>
  </message>
  <message>
   <source>The reference belongs to another company, or this workspace was restored from a backup.</source>
   <translation>La referencia pertenece a otra financiera, o este espacio de trabajo se restauró desde una copia de seguridad.</translation>
  </message>
  <message>
   <source>Check the company. If it is right, compare with ASPIRE's record before anything else.</source>
   <translation>Revise la financiera. Si es correcta, compare con el registro de ASPIRE antes que nada.</translation>
  </message>
  <message>
   <source>Twice in the file</source>
   <translation>Dos veces en el archivo</translation>
  </message>
  <message>
   <source>The file was put together from two runs, or edited.</source>
   <translation>El archivo se armó con dos corridas o fue modificado.</translation>
  </message>
  <message>
   <source>In another batch</source>
   <translation>En otro lote</translation>
  </message>
  <message>
   <source>Its batch was voided and the record pulled again: this file is no longer the one that counts.</source>
   <translation>Su lote se anuló y el registro se tomó de nuevo: este archivo ya no es el que cuenta.</translation>
  </message>
  <message>
   <source>Ask ASPIRE staff which of the two files went to the bank.</source>
   <translation>Pregunte al personal de ASPIRE cuál de los dos archivos fue al banco.</translation>
  </message>
  <message>
   <source>In no batch in ASPIRE</source>
   <translation>En ningún lote de ASPIRE</translation>
  </message>
  <message>
   <source>The batch was voided, or staff gave the record back, after the file was written.</source>
   <translation>El lote se anuló, o el personal liberó el registro, después de escribirse el archivo.</translation>
  </message>
  <message>
   <source>Ask ASPIRE staff whether this file went to the bank.</source>
   <translation>Pregunte al personal de ASPIRE si este archivo fue al banco.</translation>
  </message>
  <message>
   <source>The batch was voided</source>
   <translation>El lote se anuló</translation>
  </message>
  <message>
   <source>EFT Generation's batch was voided after this file was written: its records are open again.</source>
   <translation>El lote de EFT Generation se anuló después de escribirse este archivo: sus registros están abiertos de nuevo.</translation>
  </message>
  <message>
   <source>This file must not go to the bank. Ask ASPIRE staff whether it did.</source>
   <translation>Este archivo no debe ir al banco. Pregunte al personal de ASPIRE si fue enviado.</translation>
  </message>
  <message>
   <source>In the batch, not in the file</source>
   <translation>En el lote, no en el archivo</translation>
  </message>
  <message>
   <source>The file was edited, or written before the record was pulled.</source>
   <translation>El archivo fue modificado o se escribió antes de tomar el registro.</translation>
  </message>
  <message>
   <source>Ask ASPIRE staff to write the file again before it goes to the bank.</source>
   <translation>Pida al personal de ASPIRE que escriba de nuevo el archivo antes de que vaya al banco.</translation>
  </message>
  <message>
   <source>Posted, not Paid here</source>
   <translation>Contabilizado, aquí no está Paid</translation>
  </message>
  <message>
   <source>ASPIRE has posted the batch and our sync has not brought this record's posting.</source>
   <translation>ASPIRE contabilizó el lote y nuestra sincronización no ha traído la contabilización de este registro.</translation>
  </message>
  <message>
   <source>Paid here, batch not posted</source>
   <translation>Paid aquí, lote sin contabilizar</translation>
  </message>
  <message>
   <source>ASPIRE's run is not posted although its record was: the batch was reopened in ASPIRE.</source>
   <translation>La corrida de ASPIRE no está contabilizada aunque su registro sí: el lote se reabrió en ASPIRE.</translation>
  </message>
  <message>
   <source>Tell LTi: the payment stays Paid until somebody has looked at it.</source>
   <translation>Informe a LTi: el pago sigue Paid hasta que alguien lo haya revisado.</translation>
  </message>
  <message>
   <source>Not the file that ASPIRE wrote</source>
   <translation>No es el archivo que escribió ASPIRE</translation>
  </message>
  <message>
   <source>The file was generated again or edited on its way: its hash is not the one of ASPIRE's run.</source>
   <translation>El archivo se generó de nuevo o se modificó en el camino: su hash no es el de la corrida de ASPIRE.</translation>
  </message>
  <message>
   <source>Get the file from ASPIRE once more and compare the two.</source>
   <translation>Obtenga el archivo de ASPIRE otra vez y compare los dos.</translation>
  </message>
  <message>
   <source>Totals differ from the run</source>
   <translation>Los totales difieren de la corrida</translation>
  </message>
  <message>
   <source>The file was edited, or ASPIRE's run was changed after it was written.</source>
   <translation>El archivo fue modificado, o la corrida de ASPIRE cambió después de escribirse.</translation>
  </message>
  <message>
   <source>Return not marked in ASPIRE</source>
   <translation>Devolución sin marcar en ASPIRE</translation>
  </message>
  <message>
   <source>ASPIRE has not imported the return file or could not match it, or the sync has not brought it.</source>
   <translation>ASPIRE no ha importado el archivo de devoluciones o no pudo relacionarlo, o la sincronización no lo ha traído.</translation>
  </message>
  <message>
   <source>Ask ASPIRE staff to import the return file. The mark follows with the next sync.</source>
   <translation>Pida al personal de ASPIRE que importe el archivo de devoluciones. La marca llega con la próxima sincronización.</translation>
  </message>
  <message>
   <source>Another return code in ASPIRE</source>
   <translation>Otro código de devolución en ASPIRE</translation>
  </message>
  <message>
   <source>The bank returned the payment twice, or ASPIRE's mark was changed by hand.</source>
   <translation>El banco devolvió el pago dos veces, o la marca de ASPIRE se cambió a mano.</translation>
  </message>
  <message>
   <source>Returned, never Paid here</source>
   <translation>Devuelto, aquí nunca estuvo Paid</translation>
  </message>
  <message>
   <source>The batch has not been posted in ASPIRE, or the entry belongs to another payment.</source>
   <translation>El lote no se ha contabilizado en ASPIRE, o la entrada pertenece a otro pago.</translation>
  </message>
  <message>
   <source>Check with ASPIRE staff that the batch of this payment was posted.</source>
   <translation>Compruebe con el personal de ASPIRE que el lote de este pago se contabilizó.</translation>
  </message>
  <message>
   <source>imported by {who} at {when}, {entries} entries</source>
   <translation>importado por {who}, {when}, {entries} entradas</translation>
  </message>
  <message>
   <source>line {line}: none of the file's {count} references is a payment of {company}</source>
   <translation>línea {line}: ninguna de las {count} referencias del archivo es un pago de {company}</translation>
  </message>
  <message>
   <source>file: it holds no entry</source>
   <translation>archivo: no contiene ninguna entrada</translation>
  </message>
  <message>
   <source>the file was closed again; nothing of it was kept</source>
   <translation>el archivo se cerró de nuevo; no se conservó nada de él</translation>
  </message>
  <message>
   <source>{name} has more than {size} MB</source>
   <translation>{name} tiene más de {size} MB</translation>
  </message>
  <message>
   <source>there is no file {path}</source>
   <translation>no existe el archivo {path}</translation>
  </message>
  <message>
   <source>record {record} of {amount}</source>
   <translation>registro {record} de {amount}</translation>
  </message>
  <message>
   <source>record {record} is gone</source>
   <translation>el registro {record} desapareció</translation>
  </message>
  <message>
   <source>debited</source>
   <translation>debitado</translation>
  </message>
  <message>
   <source>batch {batch}</source>
   <translation>el lote {batch}</translation>
  </message>
  <message>
   <source>batch {batch} posted</source>
   <translation>lote {batch} contabilizado</translation>
  </message>
  <message>
   <source>another account</source>
   <translation>otra cuenta</translation>
  </message>
  <message>
   <source>batch {batch} {state}</source>
   <translation>lote {batch} {state}</translation>
  </message>
  <message>
   <source>open, in no batch</source>
   <translation>abierto, en ningún lote</translation>
  </message>
  <message>
   <source>Unauthorised</source>
   <translation>No autorizadas</translation>
  </message>
  <message>
   <source>Administrative</source>
   <translation>Administrativas</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>{percent} % ({returned} of {originated}), level {level}</source>
   <translation>{percent} % ({returned} de {originated}), nivel {level}</translation>
  </message>
  <message>
   <source>Payments</source>
   <translation>Pagos</translation>
  </message>
  <message>
   <source>Self-enrolment</source>
   <translation>Autorregistro</translation>
  </message>
  <message>
   <source>Sign-in with a second factor</source>
   <translation>Inicio de sesión con segundo factor</translation>
  </message>
  <message>
   <source>Set up bank accounts</source>
   <translation>Configurar cuentas bancarias</translation>
  </message>
  <message>
   <source>Quickly pay all open charges on all contracts</source>
   <translation>Pagar rápidamente todos los cargos abiertos de todos los contratos</translation>
  </message>
  <message>
   <source>Pay an individual contract</source>
   <translation>Pagar un contrato individual</translation>
  </message>
  <message>
   <source>View online payment history</source>
   <translation>Ver el historial de pagos en línea</translation>
  </message>
  <message>
   <source>Create a portal user without an invitation</source>
   <translation>Crear un usuario del portal sin invitación</translation>
  </message>
  <message>
   <source>Asked for a code at each sign-in</source>
   <translation>Se pide un código en cada inicio de sesión</translation>
  </message>
  <message>
   <source>feature: {key} is none of {keys}</source>
   <translation>función: {key} no es ninguna de {keys}</translation>
  </message>
  <message>
   <source>New payments are refused at once, by the portal's data layer too.</source>
   <translation>Los pagos nuevos se rechazan de inmediato, también en la capa de datos del portal.</translation>
  </message>
  <message numerus="yes">
   <source>{n} bank accounts on file stay, but nobody can see or add one.</source>
   <translation>
    <numerusform>{n} cuenta bancaria registrada se conserva, pero nadie puede verla ni agregar otras.</numerusform>
    <numerusform>{n} cuentas bancarias registradas se conservan, pero nadie puede verlas ni agregar otras.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} payments under way, {amount}, will still be collected; Customer Care can still cancel them for the borrower.</source>
   <translation>
    <numerusform>{n} pago en curso, {amount}, se seguirá cobrando; Customer Care todavía puede cancelarlo por el prestatario.</numerusform>
    <numerusform>{n} pagos en curso, {amount}, se seguirán cobrando; Customer Care todavía puede cancelarlos por el prestatario.</numerusform>
   </translation>
  </message>
  <message>
   <source>New payments are accepted again at once.</source>
   <translation>Los pagos nuevos se aceptan de nuevo de inmediato.</translation>
  </message>
  <message numerus="yes">
   <source>{n} bank accounts on file can be used again.</source>
   <translation>
    <numerusform>{n} cuenta bancaria registrada se puede usar de nuevo.</numerusform>
    <numerusform>{n} cuentas bancarias registradas se pueden usar de nuevo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} more wait for ASPIRE to confirm that they are canceled.</source>
   <translation>
    <numerusform>{n} más espera a que ASPIRE confirme su cancelación.</numerusform>
    <numerusform>{n} más esperan a que ASPIRE confirme su cancelación.</numerusform>
   </translation>
  </message>
  <message>
   <source>{some} of {all} customers have a portal user; these areas appear to them: {areas}.</source>
   <translation>{some} de {all} clientes tienen un usuario del portal; les aparecen estas áreas: {areas}.</translation>
  </message>
  <message>
   <source>{some} of {all} customers have a portal user; these areas vanish for them: {areas}.</source>
   <translation>{some} de {all} clientes tienen un usuario del portal; dejan de ver estas áreas: {areas}.</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activada</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivada</translation>
  </message>
  <message>
   <source>Was {to}</source>
   <translation>Estaba {to}</translation>
  </message>
  <message>
   <source>Planned to switch {to}{times}</source>
   <translation>Se planificó dejarla {to}{times}</translation>
  </message>
  <message>
   <source>Plan changed: switch {to}{times}; an approval is void</source>
   <translation>Plan cambiado: dejarla {to}{times}; la aprobación queda sin efecto</translation>
  </message>
  <message>
   <source>Approved by a second person</source>
   <translation>Aprobado por una segunda persona</translation>
  </message>
  <message>
   <source>Plan given up</source>
   <translation>Se renunció al plan</translation>
  </message>
  <message>
   <source>Switched {to}{times}</source>
   <translation>Quedó {to}{times}</translation>
  </message>
  <message>
   <source>Went back {to} by itself</source>
   <translation>Volvió a quedar {to} por sí sola</translation>
  </message>
  <message>
   <source>The plan lapsed: the state had changed since it was made</source>
   <translation>El plan caducó: el estado había cambiado desde que se hizo</translation>
  </message>
  <message>
   <source>Switched off in an emergency; ticket and second person are owed</source>
   <translation>Desactivada por emergencia; faltan el ticket y la segunda persona</translation>
  </message>
  <message>
   <source>The ticket of the emergency was handed in</source>
   <translation>Se entregó el ticket de la emergencia</translation>
  </message>
  <message>
   <source>The emergency was confirmed by a second person</source>
   <translation>Una segunda persona confirmó la emergencia</translation>
  </message>
  <message>
   <source> at {time}</source>
   <translation> ({time})</translation>
  </message>
  <message>
   <source>, taking back plan {plan}</source>
   <translation>, revirtiendo el plan {plan}</translation>
  </message>
  <message>
   <source>plan: there is no plan {plan} in {company}</source>
   <translation>plan: no hay ningún plan {plan} en {company}</translation>
  </message>
  <message>
   <source>A second person is asked for</source>
   <translation>Se pide una segunda persona</translation>
  </message>
  <message>
   <source>No second person is asked for</source>
   <translation>No se pide una segunda persona</translation>
  </message>
  <message>
   <source>, back at {time}</source>
   <translation>, se revierte {time}</translation>
  </message>
  <message>
   <source>{who} pressed the emergency switch of plan {plan}</source>
   <translation>{who} pulsó el interruptor de emergencia del plan {plan}</translation>
  </message>
  <message>
   <source>ticket: a ticket number is required (letters, digits and . _ # / -)</source>
   <translation>ticket: se requiere un número de ticket (letras, dígitos y . _ # / -)</translation>
  </message>
  <message>
   <source>reason: required, at most {most} characters</source>
   <translation>motivo: obligatorio, como máximo {most} caracteres</translation>
  </message>
  <message>
   <source>plan: one is open already; edit or cancel it first</source>
   <translation>plan: ya hay uno abierto; edítelo o cancélelo primero</translation>
  </message>
  <message>
   <source>feature: a plan stays with its feature</source>
   <translation>función: un plan permanece con su función</translation>
  </message>
  <message>
   <source>plan: {plan} is not what is in force now</source>
   <translation>plan: {plan} no es lo que rige ahora</translation>
  </message>
  <message>
   <source>{who} made or edited plan {plan}</source>
   <translation>{who} hizo o modificó el plan {plan}</translation>
  </message>
  <message>
   <source>plan: {plan} waits for nobody</source>
   <translation>plan: {plan} no espera a nadie</translation>
  </message>
  <message>
   <source>plan {plan} was edited after you looked at it</source>
   <translation>el plan {plan} se modificó después de que usted lo viera</translation>
  </message>
  <message>
   <source>plan {plan} was to return by itself before now</source>
   <translation>el plan {plan} debía revertirse por sí solo antes de ahora</translation>
  </message>
  <message>
   <source>feature: it is off already</source>
   <translation>función: ya está desactivada</translation>
  </message>
  <message>
   <source>plan: {plan} owes no ticket</source>
   <translation>plan: {plan} no debe ningún ticket</translation>
  </message>
  <message>
   <source>plan: {plan} owes no second person</source>
   <translation>plan: {plan} no debe una segunda persona</translation>
  </message>
  <message>
   <source>no plan {plan} in {company}</source>
   <translation>no hay ningún plan {plan} en {company}</translation>
  </message>
  <message>
   <source>plan: {plan} is {state} already</source>
   <translation>plan: {plan} ya está {state}</translation>
  </message>
  <message>
   <source>{feature} of {company} has been {state} since {who} changed it</source>
   <translation>{feature} de {company} está {state} desde que {who} la cambió</translation>
  </message>
  <message>
   <source>feature: it is {state} already</source>
   <translation>función: ya está {state}</translation>
  </message>
  <message>
   <source>start: that time is past</source>
   <translation>inicio: ese momento ya pasó</translation>
  </message>
  <message>
   <source>return: must be later than the start</source>
   <translation>reversión: debe ser posterior al inicio</translation>
  </message>
  <message>
   <source>start: before that the present state returns by itself; plan it afterwards</source>
   <translation>inicio: antes de eso el estado actual se revierte por sí solo; planifíquelo para después</translation>
  </message>
  <message>
   <source>record</source>
   <translation>registro</translation>
  </message>
  <message>
   <source>status</source>
   <translation>estado</translation>
  </message>
  <message>
   <source>amount</source>
   <translation>importe</translation>
  </message>
  <message>
   <source>effective date</source>
   <translation>fecha efectiva</translation>
  </message>
  <message>
   <source>bank account</source>
   <translation>cuenta bancaria</translation>
  </message>
  <message>
   <source>contract</source>
   <translation>contrato</translation>
  </message>
  <message>
   <source>customer</source>
   <translation>cliente</translation>
  </message>
  <message>
   <source>deleted in ASPIRE</source>
   <translation>eliminado en ASPIRE</translation>
  </message>
  <message>
   <source>counters and batch</source>
   <translation>contadores y lote</translation>
  </message>
  <message>
   <source>open, in a batch that is not posted</source>
   <translation>abierto, en un lote sin contabilizar</translation>
  </message>
  <message>
   <source>closed, posted in a batch</source>
   <translation>cerrado, contabilizado en un lote</translation>
  </message>
  <message>
   <source>closed, in no batch</source>
   <translation>cerrado, en ningún lote</translation>
  </message>
  <message>
   <source>contradictory</source>
   <translation>contradictorio</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>eliminado</translation>
  </message>
  <message>
   <source>unknown counters</source>
   <translation>contadores desconocidos</translation>
  </message>
  <message>
   <source>the file has more than {most} bytes</source>
   <translation>el archivo tiene más de {most} bytes</translation>
  </message>
  <message>
   <source>the file has {most} lines or more</source>
   <translation>el archivo tiene {most} líneas o más</translation>
  </message>
  <message>
   <source>the batch that opens here has no control record</source>
   <translation>el lote que se abre aquí no tiene registro de control</translation>
  </message>
  <message>
   <source>an addenda record without an entry above it</source>
   <translation>un registro de adenda sin una entrada encima</translation>
  </message>
  <message>
   <source>effective entry date (columns 70-75) is missing</source>
   <translation>falta la fecha efectiva de entrada (columnas 70-75)</translation>
  </message>
  <message>
   <source>the batch that opens here has no entries</source>
   <translation>el lote que se abre aquí no tiene entradas</translation>
  </message>
  <message>
   <source>{field} is not that of the batch header in line {line}</source>
   <translation>{field} no es el del encabezado de lote de la línea {line}</translation>
  </message>
  <message>
   <source>trace number does not start with the ODFI of the batch header</source>
   <translation>el número de rastreo no comienza con el ODFI del encabezado de lote</translation>
  </message>
  <message>
   <source>trace number is not above that of the entry before</source>
   <translation>el número de rastreo no es mayor que el de la entrada anterior</translation>
  </message>
  <message>
   <source>addenda type (columns 2-3) is unknown here</source>
   <translation>el tipo de adenda (columnas 2-3) es desconocido aquí</translation>
  </message>
  <message>
   <source>addenda sequence (columns 84-87) does not count from 1</source>
   <translation>la secuencia de adendas (columnas 84-87) no cuenta desde 1</translation>
  </message>
  <message>
   <source>entry sequence (columns 88-94) is not that of the entry above</source>
   <translation>la secuencia de entrada (columnas 88-94) no es la de la entrada de arriba</translation>
  </message>
  <message>
   <source>transaction code (columns 2-3) is unknown</source>
   <translation>el código de transacción (columnas 2-3) es desconocido</translation>
  </message>
  <message>
   <source>rdfi (columns 4-11) holds only zeros</source>
   <translation>rdfi (columnas 4-11) solo contiene ceros</translation>
  </message>
  <message>
   <source>addenda indicator (column 79) must be 0 or 1</source>
   <translation>el indicador de adenda (columna 79) debe ser 0 o 1</translation>
  </message>
  <message>
   <source>but addenda follow</source>
   <translation>pero siguen adendas</translation>
  </message>
  <message>
   <source>but no addenda follow</source>
   <translation>pero no sigue ninguna adenda</translation>
  </message>
  <message>
   <source>a return or change entry has no addenda of type 98 or 99</source>
   <translation>una entrada de devolución o de cambio no tiene adenda de tipo 98 o 99</translation>
  </message>
  <message>
   <source>individual name is mandatory and is blank</source>
   <translation>el nombre individual es obligatorio y está en blanco</translation>
  </message>
  <message>
   <source>payment type (columns 77-78) of a WEB entry must be S or R</source>
   <translation>el tipo de pago (columnas 77-78) de una entrada WEB debe ser S o R</translation>
  </message>
  <message>
   <source>a {sec} entry has at most {most} addenda</source>
   <translation>una entrada {sec} tiene como máximo {most} adendas</translation>
  </message>
  <message>
   <source>addenda count (columns 55-58) is not the number of addenda that follow</source>
   <translation>el número de adendas (columnas 55-58) no es el de las adendas que siguen</translation>
  </message>
  <message>
   <source>a prenote or zero-dollar entry has an amount</source>
   <translation>una prenotificación o entrada de cero dólares tiene importe</translation>
  </message>
  <message>
   <source>amount (columns 30-39) is zero in a live entry</source>
   <translation>el importe (columnas 30-39) es cero en una entrada real</translation>
  </message>
  <message>
   <source>reason (columns 4-6) is no known return or change code</source>
   <translation>el motivo (columnas 4-6) no es un código conocido de devolución o de cambio</translation>
  </message>
  <message>
   <source>transaction code {code} may not stand in a batch of class {allowed}</source>
   <translation>el código de transacción {code} no puede estar en un lote de clase {allowed}</translation>
  </message>
  <message>
   <source>routing number (columns 4-12) has a wrong check digit</source>
   <translation>el número de ruta (columnas 4-12) tiene un dígito de control incorrecto</translation>
  </message>
  <message>
   <source>addenda indicator (column 79) is {indicator}, {told}</source>
   <translation>el indicador de adenda (columna 79) es {indicator}, {told}</translation>
  </message>
  <message>
   <source>account number (columns 13-29) holds only zeros</source>
   <translation>el número de cuenta (columnas 13-29) solo contiene ceros</translation>
  </message>
  <message>
   <source>change codes stand in COR batches, return codes in the others</source>
   <translation>los códigos de cambio van en lotes COR, los de devolución en los demás</translation>
  </message>
  <message>
   <source>record type (column 1) must be 1, 5, 6, 7, 8 or 9</source>
   <translation>el tipo de registro (columna 1) debe ser 1, 5, 6, 7, 8 o 9</translation>
  </message>
  <message>
   <source>batch number is not above that of the batch before</source>
   <translation>el número de lote no es mayor que el del lote anterior</translation>
  </message>
  <message>
   <source>batch count is {count}, the file has {batches}</source>
   <translation>el número de lotes es {count}, el archivo tiene {batches}</translation>
  </message>
  <message>
   <source>the file has {lines} records and is not filled up to a block of {blocking}</source>
   <translation>el archivo tiene {lines} registros y no está completado hasta un bloque de {blocking}</translation>
  </message>
  <message>
   <source>block count is {declared}, the file has {blocks}</source>
   <translation>el número de bloques es {declared}, el archivo tiene {blocks}</translation>
  </message>
  <message>
   <source>a record stands after the file control</source>
   <translation>hay un registro después del control de archivo</translation>
  </message>
  <message>
   <source>a file header stands inside the file</source>
   <translation>hay un encabezado de archivo dentro del archivo</translation>
  </message>
  <message>
   <source>an entry stands outside any batch</source>
   <translation>hay una entrada fuera de todo lote</translation>
  </message>
  <message>
   <source>an addenda record stands outside any batch</source>
   <translation>hay un registro de adenda fuera de todo lote</translation>
  </message>
  <message>
   <source>a batch control without a batch header above it</source>
   <translation>un control de lote sin un encabezado de lote encima</translation>
  </message>
  <message>
   <source>the file is empty</source>
   <translation>el archivo está vacío</translation>
  </message>
  <message>
   <source>the file has no header record</source>
   <translation>el archivo no tiene registro de encabezado</translation>
  </message>
  <message>
   <source>the file has no batch</source>
   <translation>el archivo no tiene ningún lote</translation>
  </message>
  <message>
   <source>the file has no control record: it may be cut</source>
   <translation>el archivo no tiene registro de control: puede estar cortado</translation>
  </message>
  <message>
   <source>only one file control and padding may end a file</source>
   <translation>un archivo solo puede terminar con un control de archivo y relleno</translation>
  </message>
  <message>
   <source>padding must be filled with nines</source>
   <translation>el relleno debe ser de nueves</translation>
  </message>
  <message>
   <source>immediate destination (columns 4-13) has a wrong check digit</source>
   <translation>el destino inmediato (columnas 4-13) tiene un dígito de control incorrecto</translation>
  </message>
  <message>
   <source>file creation date (columns 24-29) is no date</source>
   <translation>la fecha de creación del archivo (columnas 24-29) no es una fecha</translation>
  </message>
  <message>
   <source>file creation time (columns 30-33) is no time of day</source>
   <translation>la hora de creación del archivo (columnas 30-33) no es una hora del día</translation>
  </message>
  <message>
   <source>file id modifier (column 34) must be one of A-Z 0-9</source>
   <translation>el modificador del archivo (columna 34) debe ser uno de A-Z 0-9</translation>
  </message>
  <message>
   <source>service class (columns 2-4) must be 200, 220, 225 or 280</source>
   <translation>la clase de servicio (columnas 2-4) debe ser 200, 220, 225 o 280</translation>
  </message>
  <message>
   <source>SEC code (columns 51-53) is unknown</source>
   <translation>el código SEC (columnas 51-53) es desconocido</translation>
  </message>
  <message>
   <source>odfi (columns 80-87) holds only zeros</source>
   <translation>odfi (columnas 80-87) solo contiene ceros</translation>
  </message>
  <message>
   <source>originator status (column 79) must be 1 or 2</source>
   <translation>el estado del originador (columna 79) debe ser 1 o 2</translation>
  </message>
  <message>
   <source>effective entry date (columns 70-75) is no date</source>
   <translation>la fecha efectiva de entrada (columnas 70-75) no es una fecha</translation>
  </message>
  <message>
   <source>service class 280 and SEC code ADV belong together</source>
   <translation>la clase de servicio 280 y el código SEC ADV van juntos</translation>
  </message>
  <message>
   <source>{field} (columns {first}-{last}) holds only zeros</source>
   <translation>{field} (columnas {first}-{last}) solo contiene ceros</translation>
  </message>
  <message>
   <source>{field} is {value}, what stands above adds up to {sum}</source>
   <translation>{field} es {value}, lo que está encima suma {sum}</translation>
  </message>
  <message>
   <source>must be {literal!r}</source>
   <translation>debe ser {literal!r}</translation>
  </message>
  <message>
   <source>must be {width} digits</source>
   <translation>debe tener {width} dígitos</translation>
  </message>
  <message>
   <source>must be printable ASCII</source>
   <translation>debe ser ASCII imprimible</translation>
  </message>
  <message>
   <source>is reserved and must be blank</source>
   <translation>está reservado y debe estar en blanco</translation>
  </message>
  <message>
   <source>must be three digits or blank</source>
   <translation>debe tener tres dígitos o estar en blanco</translation>
  </message>
  <message>
   <source>{field} (columns {first}-{last}) {expected}</source>
   <translation>{field} (columnas {first}-{last}) {expected}</translation>
  </message>
  <message>
   <source>{field} (columns {first}-{last}) is mandatory and is blank</source>
   <translation>{field} (columnas {first}-{last}) es obligatorio y está en blanco</translation>
  </message>
  <message>
   <source>has {columns} columns, a record has {wanted}</source>
   <translation>tiene {columns} columnas, un registro tiene {wanted}</translation>
  </message>
  <message>
   <source>holds characters that are not printable ASCII</source>
   <translation>contiene caracteres que no son ASCII imprimible</translation>
  </message>
  <message>
   <source>an empty line</source>
   <translation>una línea vacía</translation>
  </message>
  <message>
   <source>starts with a byte order mark</source>
   <translation>comienza con una marca de orden de bytes</translation>
  </message>
  <message>
   <source>line {line}</source>
   <translation>línea {line}</translation>
  </message>
  <message>
   <source>Payments are deactivated for {company}</source>
   <translation>Los pagos están desactivados para {company}</translation>
  </message>
  <message>
   <source>amount: must be from $0.01 to $99,999,999.99, not {amount} cents</source>
   <translation>importe: debe ser de $0.01 a $99,999,999.99, no {amount} centavos</translation>
  </message>
  <message>
   <source>SEC code: three capital letters, such as WEB</source>
   <translation>código SEC: tres letras mayúsculas, por ejemplo WEB</translation>
  </message>
  <message>
   <source>effective date: {day} is past; today is {today}</source>
   <translation>fecha efectiva: {day} ya pasó; hoy es {today}</translation>
  </message>
  <message>
   <source>contract: {contract} is no contract of customer {customer}</source>
   <translation>contrato: {contract} no es un contrato del cliente {customer}</translation>
  </message>
  <message>
   <source>contract: {contract} is not booked yet</source>
   <translation>contrato: {contract} todavía no está formalizado (booked)</translation>
  </message>
  <message>
   <source>bank account: not one of customer {customer}</source>
   <translation>cuenta bancaria: no es una de las del cliente {customer}</translation>
  </message>
  <message>
   <source>no payment {ref} in {company} at that time</source>
   <translation>no había ningún pago {ref} en {company} en ese momento</translation>
  </message>
  <message>
   <source>as of: more than {most} payments would have to be told again; choose a company, dates or a customer first</source>
   <translation>a fecha de: habría que reconstruir más de {most} pagos; elija antes una financiera, fechas o un cliente</translation>
  </message>
  <message>
   <source>note: {count} characters; 1 to {most} can be kept</source>
   <translation>nota: {count} caracteres; se pueden conservar de 1 a {most}</translation>
  </message>
  <message>
   <source>assignee: {name} is too long</source>
   <translation>responsable: {name} es demasiado largo</translation>
  </message>
  <message>
   <source>no payment {ref} in {company}</source>
   <translation>no hay ningún pago {ref} en {company}</translation>
  </message>
  <message>
   <source>note: say what you found, so that others can follow</source>
   <translation>nota: diga lo que encontró, para que otros puedan seguirlo</translation>
  </message>
  <message>
   <source>no payment {ref}</source>
   <translation>no hay ningún pago {ref}</translation>
  </message>
  <message>
   <source>{ref} does not differ from ASPIRE</source>
   <translation>{ref} no difiere de ASPIRE</translation>
  </message>
  <message>
   <source>ticket: a cancel for a borrower needs its ticket number</source>
   <translation>ticket: una cancelación por un prestatario necesita su número de ticket</translation>
  </message>
  <message>
   <source>payment reference: PMT and twelve letters or digits, as they are drawn</source>
   <translation>referencia del pago: PMT y doce letras o dígitos, tal como se generan</translation>
  </message>
  <message>
   <source>payment reference: {ref} is another payment's</source>
   <translation>referencia del pago: {ref} es la de otro pago</translation>
  </message>
  <message>
   <source>pulled</source>
   <translation>tomado</translation>
  </message>
  <message>
   <source>posted</source>
   <translation>contabilizado</translation>
  </message>
  <message>
   <source>voided</source>
   <translation>anulado</translation>
  </message>
  <message>
   <source>The finance company's next EFT Generation run collects it; it is due since {effective}.</source>
   <translation>La próxima corrida de EFT Generation de la financiera lo cobra; venció el {effective}.</translation>
  </message>
  <message>
   <source>Paid is not yet settled: could be returned until {day} ({return_days} days from the effective date); most returns come within 2 banking days.</source>
   <translation>Paid todavía no es definitivo: podría devolverse hasta el {day} ({return_days} días desde la fecha efectiva); la mayoría de las devoluciones llegan en 2 días bancarios.</translation>
  </message>
  <message>
   <source>Check that the sync with ASPIRE runs; if it does not, open a ticket with LTi.</source>
   <translation>Compruebe que la sincronización con ASPIRE funciona; si no, abra un ticket con LTi.</translation>
  </message>
  <message>
   <source>Do not submit it again: the bank may have the file. LTi resolves it payment by payment.</source>
   <translation>No lo envíe otra vez: el banco puede tener el archivo. LTi lo resuelve pago por pago.</translation>
  </message>
  <message>
   <source>Nothing is sent again by itself. Cancel it, and have the borrower submit it anew.</source>
   <translation>Nada se envía de nuevo por sí solo. Cancélelo y haga que el prestatario lo envíe de nuevo.</translation>
  </message>
  <message>
   <source>Ask the finance company for a refund. If the batch is voided, the cancel is sent again at once.</source>
   <translation>Solicite un reembolso a la financiera. Si el lote se anula, la cancelación se envía de nuevo de inmediato.</translation>
  </message>
  <message>
   <source>Nothing to do: the finance company is closed on its effective date, {effective} ({name}). The first EFT Generation after it collects it, unless one before it reaches ahead.</source>
   <translation>Nada que hacer: la financiera está cerrada en su fecha efectiva, {effective} ({name}). Lo cobra la primera EFT Generation posterior, salvo que una anterior lo alcance.</translation>
  </message>
  <message>
   <source>Nothing to do: EFT Generation collects it from its effective date, {effective}.</source>
   <translation>Nada que hacer: EFT Generation lo cobra a partir de su fecha efectiva, {effective}.</translation>
  </message>
  <message>
   <source>insufficient funds</source>
   <translation>fondos insuficientes</translation>
  </message>
  <message>
   <source>account closed</source>
   <translation>cuenta cerrada</translation>
  </message>
  <message>
   <source>no account, or the holder's name does not match</source>
   <translation>no existe la cuenta o el nombre del titular no coincide</translation>
  </message>
  <message>
   <source>invalid account number</source>
   <translation>número de cuenta no válido</translation>
  </message>
  <message>
   <source>unauthorized debit to a consumer account</source>
   <translation>débito no autorizado a una cuenta de consumidor</translation>
  </message>
  <message>
   <source>authorization revoked by the customer</source>
   <translation>autorización revocada por el cliente</translation>
  </message>
  <message>
   <source>payment stopped by the account holder</source>
   <translation>pago detenido por el titular de la cuenta</translation>
  </message>
  <message>
   <source>uncollected funds</source>
   <translation>fondos no disponibles</translation>
  </message>
  <message>
   <source>customer says it was not authorized</source>
   <translation>el cliente dice que no lo autorizó</translation>
  </message>
  <message>
   <source>not as authorized: amount, date or debit differ</source>
   <translation>no conforme a lo autorizado: difieren importe, fecha o débito</translation>
  </message>
  <message>
   <source>account frozen</source>
   <translation>cuenta congelada</translation>
  </message>
  <message>
   <source>not a transaction account</source>
   <translation>no es una cuenta de transacciones</translation>
  </message>
  <message>
   <source>company says it was not authorized</source>
   <translation>la empresa dice que no lo autorizó</translation>
  </message>
  <message>
   <source>It may not be sent again as it is: the finance company settles it with the borrower.</source>
   <translation>No se puede enviar de nuevo tal como está: la financiera lo resuelve con el prestatario.</translation>
  </message>
  <message>
   <source>The finance company may try it again, at most twice within 180 days.</source>
   <translation>La financiera puede intentarlo de nuevo, como máximo dos veces en 180 días.</translation>
  </message>
  <message>
   <source>The finance company may correct it and send it again.</source>
   <translation>La financiera puede corregirlo y enviarlo de nuevo.</translation>
  </message>
  <message>
   <source>Submitted at {at}</source>
   <translation>Enviado {at}</translation>
  </message>
  <message>
   <source>Scheduled at {since}, {took} after submission (limit {limit}).</source>
   <translation>Scheduled {since}, {took} después del envío (límite: {limit}).</translation>
  </message>
  <message>
   <source>within 15 minutes of its batch being posted</source>
   <translation>dentro de los 15 minutos siguientes a la contabilización de su lote</translation>
  </message>
  <message>
   <source>{scheduled} Next: Paid, {within}.</source>
   <translation>{scheduled} Siguiente: Paid, {within}.</translation>
  </message>
  <message>
   <source>Cancel requested at {cancel_time}</source>
   <translation>Cancelación pedida {cancel_time}</translation>
  </message>
  <message>
   <source>{requested}, awaiting ASPIRE's confirmation. {promise}</source>
   <translation>{requested}, en espera de la confirmación de ASPIRE. {promise}</translation>
  </message>
  <message>
   <source>Canceled at {at}</source>
   <translation>Canceled {at}</translation>
  </message>
  <message>
   <source>{canceled}, {took} after the cancel (limit {limit}): ASPIRE closed the record before any batch had it.</source>
   <translation>{canceled}, {took} después de la cancelación (límite: {limit}): ASPIRE cerró el registro antes de que un lote lo tuviera.</translation>
  </message>
  <message>
   <source>Paid at {at}</source>
   <translation>Paid {at}</translation>
  </message>
  <message>
   <source>Next: {expected}, by {due}{left}.</source>
   <translation>Siguiente: {expected}, previsto para {due}{left}.</translation>
  </message>
  <message>
   <source>{submitted}, rejected by ASPIRE: {reason}.</source>
   <translation>{submitted}, rechazado por ASPIRE: {reason}.</translation>
  </message>
  <message>
   <source>{submitted}. Sending - checking: ASPIRE's answer did not arrive.</source>
   <translation>{submitted}. Enviando - comprobando: la respuesta de ASPIRE no llegó.</translation>
  </message>
  <message>
   <source>{submitted}, awaiting transfer to ASPIRE.</source>
   <translation>{submitted}, en espera de traslado a ASPIRE.</translation>
  </message>
  <message>
   <source>{scheduled} Batch {batch} was posted at {posted}. {promise}</source>
   <translation>{scheduled} El lote {batch} se contabilizó {posted}. {promise}</translation>
  </message>
  <message>
   <source>{scheduled} EFT Generation has pulled it into batch {batch}. Next: Paid, {within}.</source>
   <translation>{scheduled} EFT Generation lo tomó en el lote {batch}. Siguiente: Paid, {within}.</translation>
  </message>
  <message>
   <source>{requested}, too late: in batch {too_late_batch}. {ends}</source>
   <translation>{requested}, demasiado tarde: en el lote {too_late_batch}. {ends}</translation>
  </message>
  <message>
   <source>{requested} - checking: ASPIRE's answer did not arrive. {promise}</source>
   <translation>{requested} - comprobando: la respuesta de ASPIRE no llegó. {promise}</translation>
  </message>
  <message>
   <source>{canceled}: finance-company staff closed the record in ASPIRE.</source>
   <translation>{canceled}: el personal de la financiera cerró el registro en ASPIRE.</translation>
  </message>
  <message>
   <source>{canceled}, {took} after the cancel (limit {limit}): it never reached ASPIRE.</source>
   <translation>{canceled}, {took} después de la cancelación (límite: {limit}): nunca llegó a ASPIRE.</translation>
  </message>
  <message>
   <source>its batch</source>
   <translation>su lote</translation>
  </message>
  <message>
   <source>{paid}: ASPIRE posted {batch}.</source>
   <translation>{paid}: ASPIRE contabilizó {batch}.</translation>
  </message>
  <message>
   <source>{paid}, {span} after {batch} was posted (limit {limit}).</source>
   <translation>{paid}, {span} después de que se contabilizara {batch} (límite: {limit}).</translation>
  </message>
  <message>
   <source> The cancel of {cancel_time} came too late.</source>
   <translation> La cancelación pedida {cancel_time} llegó tarde.</translation>
  </message>
  <message>
   <source> Returned by the bank: {reason}.</source>
   <translation> Devuelto por el banco: {reason}.</translation>
  </message>
  <message>
   <source>Next: {expected}.</source>
   <translation>Siguiente: {expected}.</translation>
  </message>
  <message>
   <source>{expected} was expected by {due}, {span} ago.</source>
   <translation>{expected} se esperaba para {due}, hace {span}.</translation>
  </message>
  <message>
   <source> ({span} left)</source>
   <translation> (quedan {span})</translation>
  </message>
  <message>
   <source>Next: Paid, once it is posted.</source>
   <translation>Siguiente: Paid, en cuanto se contabilice.</translation>
  </message>
  <message>
   <source>ASPIRE confirmed it once and no longer has its record, seen at {since}.</source>
   <translation>ASPIRE lo confirmó una vez y ya no tiene su registro, visto {since}.</translation>
  </message>
  <message>
   <source>Differs from ASPIRE: {both}.</source>
   <translation>Difiere de ASPIRE: {both}.</translation>
  </message>
  <message>
   <source>{field} here {ours}, in ASPIRE {aspire}</source>
   <translation>{field} aquí {ours}, en ASPIRE {aspire}</translation>
  </message>
  <message>
   <source>{day}, {clock}</source>
   <translation>el {day} a las {clock}</translation>
  </message>
  <message>
   <source>{month} {day}, {year}</source>
   <translation>{day} {month} {year}</translation>
  </message>
  <message numerus="yes">
   <source>{n} days</source>
   <translation>
    <numerusform>{n} día</numerusform>
    <numerusform>{n} días</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} minutes</source>
   <translation>
    <numerusform>{n} minuto</numerusform>
    <numerusform>{n} minutos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hours</source>
   <translation>
    <numerusform>{n} hora</numerusform>
    <numerusform>{n} horas</numerusform>
   </translation>
  </message>
  <message>
   <source>{clock}</source>
   <translation>hoy a las {clock}</translation>
  </message>
  <message>
   <source>{month} {day}</source>
   <translation>{day} {month}</translation>
  </message>
  <message>
   <source>less than a minute</source>
   <translation>menos de un minuto</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>ene</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>feb</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>mar</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>abr</translation>
  </message>
  <message>
   <source>May</source>
   <translation>may</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>jun</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>jul</translation>
  </message>
  <message>
   <source>Aug</source>
   <translation>ago</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>sept</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>oct</translation>
  </message>
  <message>
   <source>Nov</source>
   <translation>nov</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>dic</translation>
  </message>
  <message>
   <source>Differs from ASPIRE: {differences}. The status stays until somebody has looked at it.</source>
   <translation>Difiere de ASPIRE: {differences}. El estado se mantiene hasta que alguien lo haya revisado.</translation>
  </message>
  <message>
   <source>Submitted: {amount} from account ••{last4}, effective {day}.</source>
   <translation>Enviado: {amount} desde la cuenta ••{last4}, fecha efectiva {day}.</translation>
  </message>
  <message>
   <source>Sent to ASPIRE.</source>
   <translation>Enviado a ASPIRE.</translation>
  </message>
  <message>
   <source>The cancel was sent to ASPIRE.</source>
   <translation>La cancelación se envió a ASPIRE.</translation>
  </message>
  <message>
   <source>It is sent to ASPIRE again, under the same reference.</source>
   <translation>Se envía de nuevo a ASPIRE, con la misma referencia.</translation>
  </message>
  <message>
   <source>No answer from ASPIRE: it is asked by payment reference before anything is sent again.</source>
   <translation>Sin respuesta de ASPIRE: se le consulta por la referencia del pago antes de enviar nada de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE refused it: {reason}</source>
   <translation>ASPIRE lo rechazó: {reason}</translation>
  </message>
  <message>
   <source>ASPIRE has created record {record}.</source>
   <translation>ASPIRE creó el registro {record}.</translation>
  </message>
  <message>
   <source>ASPIRE has record {record} again.</source>
   <translation>ASPIRE tiene de nuevo el registro {record}.</translation>
  </message>
  <message>
   <source>EFT Generation has pulled the record into batch {batch}.</source>
   <translation>EFT Generation tomó el registro en el lote {batch}.</translation>
  </message>
  <message>
   <source>EFT batch {batch} was voided: the record is open again.</source>
   <translation>El lote EFT {batch} se anuló: el registro está abierto de nuevo.</translation>
  </message>
  <message>
   <source>EFT batch {batch} was voided: the record is open again. The cancel is sent again.</source>
   <translation>El lote EFT {batch} se anuló: el registro está abierto de nuevo. La cancelación se envía otra vez.</translation>
  </message>
  <message>
   <source>Posted in EFT batch {batch}.</source>
   <translation>Contabilizado en el lote EFT {batch}.</translation>
  </message>
  <message>
   <source>Posted in EFT batch {batch}. The cancel came too late: ask the finance company for a refund.</source>
   <translation>Contabilizado en el lote EFT {batch}. La cancelación llegó tarde: solicite un reembolso a la financiera.</translation>
  </message>
  <message>
   <source>The bank returned the payment: {code}.</source>
   <translation>El banco devolvió el pago: {code}.</translation>
  </message>
  <message>
   <source>Cancel requested. ASPIRE is asked to close the record.</source>
   <translation>Cancelación pedida. Se pide a ASPIRE que cierre el registro.</translation>
  </message>
  <message>
   <source>Cancel requested with nothing sent yet: ASPIRE is asked that it has no record.</source>
   <translation>Cancelación pedida sin que se hubiera enviado nada: se pregunta a ASPIRE si no tiene registro.</translation>
  </message>
  <message>
   <source>Canceled: the payment never reached ASPIRE.</source>
   <translation>Canceled: el pago nunca llegó a ASPIRE.</translation>
  </message>
  <message>
   <source>ASPIRE confirmed the cancel: record {record} is closed and was in no batch.</source>
   <translation>ASPIRE confirmó la cancelación: el registro {record} está cerrado y no estuvo en ningún lote.</translation>
  </message>
  <message>
   <source>Closed in ASPIRE by finance-company staff: record {record} was in no batch.</source>
   <translation>Cerrado en ASPIRE por el personal de la financiera: el registro {record} no estuvo en ningún lote.</translation>
  </message>
  <message>
   <source>The cancel came too late: in batch {batch}. It is sent again if the batch is voided.</source>
   <translation>La cancelación llegó tarde: en el lote {batch}. Se envía de nuevo si el lote se anula.</translation>
  </message>
  <message>
   <source>Difference closed: {note}</source>
   <translation>Diferencia cerrada: {note}</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup and no longer has record {record}. Nothing is sent again by itself.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad y ya no tiene el registro {record}. Nada se envía de nuevo por sí solo.</translation>
  </message>
  <message>
   <source>ASPIRE was restored. Two people confirmed: collected already; it is not sent again.</source>
   <translation>ASPIRE se restauró. Dos personas confirmaron: ya cobrado; no se envía de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE was restored and does not have it. Two people confirmed: send it again.</source>
   <translation>ASPIRE se restauró y no lo tiene. Dos personas confirmaron: enviarlo de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE was restored. Two people confirmed: it was never sent; it is canceled.</source>
   <translation>ASPIRE se restauró. Dos personas confirmaron: nunca se envió; queda Canceled.</translation>
  </message>
  <message>
   <source>ASPIRE was restored and has it open again. Two people confirmed: collected already. Finance-company staff must close the record in ASPIRE, or its next run collects it a second time.</source>
   <translation>ASPIRE se restauró y lo tiene abierto de nuevo. Dos personas confirmaron: ya cobrado. El personal de la financiera debe cerrar el registro en ASPIRE, o su próxima corrida lo cobra por segunda vez.</translation>
  </message>
  <message>
   <source>ASPIRE was restored and does not have it. Two people confirmed: leave it for now.</source>
   <translation>ASPIRE se restauró y no lo tiene. Dos personas confirmaron: dejarlo por ahora.</translation>
  </message>
  <message>
   <source>an LTi admin sets the first password of further users</source>
   <translation>un admin de LTi establece la primera contraseña de los demás usuarios</translation>
  </message>
  <message>
   <source>this workspace has users already; one of its LTi admins adds more</source>
   <translation>este espacio de trabajo ya tiene usuarios; uno de sus admins de LTi agrega más</translation>
  </message>
  <message>
   <source>no user {name} in {company}</source>
   <translation>no hay ningún usuario {name} en {company}</translation>
  </message>
  <message>
   <source>user: {name} is the last LTi admin</source>
   <translation>usuario: {name} es el último admin de LTi</translation>
  </message>
  <message>
   <source>{name} is no user of this workspace</source>
   <translation>{name} no es usuario de este espacio de trabajo</translation>
  </message>
  <message>
   <source>user name: small letters, digits and . _ @ -, at most 80</source>
   <translation>nombre de usuario: letras minúsculas, dígitos y . _ @ -, como máximo 80</translation>
  </message>
  <message>
   <source>display name: must not be empty</source>
   <translation>nombre visible: no debe estar vacío</translation>
  </message>
  <message>
   <source>role: {role} does not fit {company}</source>
   <translation>rol: {role} no corresponde a {company}</translation>
  </message>
  <message>
   <source>user name: {name} is taken</source>
   <translation>nombre de usuario: {name} ya existe</translation>
  </message>
  <message>
   <source>user: somebody else deactivates you</source>
   <translation>usuario: otra persona debe desactivarle a usted</translation>
  </message>
  <message>
   <source>user: somebody else changes your role</source>
   <translation>usuario: otra persona debe cambiar su rol</translation>
  </message>
  <message>
   <source>role: {name} has it in several companies; add another user</source>
   <translation>rol: {name} lo tiene en varias financieras; agregue otro usuario</translation>
  </message>
  <message>
   <source>{who} was deactivated or has another role now</source>
   <translation>{who} fue desactivado o ahora tiene otro rol</translation>
  </message>
  <message>
   <source>no company {company}</source>
   <translation>no hay ninguna financiera {company}</translation>
  </message>
  <message>
   <source>on a live workspace the customer's view is read-only</source>
   <translation>en un espacio de trabajo real, la vista del cliente es de solo lectura</translation>
  </message>
  <message>
   <source>bank account: ASPIRE answered about another one</source>
   <translation>cuenta bancaria: ASPIRE respondió sobre otra</translation>
  </message>
  <message>
   <source>ASPIRE account: not one of this user's</source>
   <translation>cuenta de ASPIRE: no es una de las de este usuario</translation>
  </message>
  <message>
   <source>bank account: this finance company allows existing accounts only</source>
   <translation>cuenta bancaria: esta financiera solo admite cuentas existentes</translation>
  </message>
  <message>
   <source>ASPIRE of {company} was restored</source>
   <translation>ASPIRE de {company} fue restaurado</translation>
  </message>
  <message>
   <source>bank account: this company was never synced with ASPIRE; sync first</source>
   <translation>cuenta bancaria: esta financiera nunca se sincronizó con ASPIRE; sincronice primero</translation>
  </message>
  <message>
   <source>account number: 5 to 17 digits</source>
   <translation>número de cuenta: de 5 a 17 dígitos</translation>
  </message>
  <message>
   <source>account holder: the name on the account</source>
   <translation>titular de la cuenta: el nombre que figura en la cuenta</translation>
  </message>
  <message>
   <source>header colour</source>
   <translation>color del encabezado</translation>
  </message>
  <message>
   <source>button colour</source>
   <translation>color de los botones</translation>
  </message>
  <message>
   <source>support e-mail: this is no e-mail address</source>
   <translation>correo de soporte: esta no es una dirección de correo</translation>
  </message>
  <message>
   <source>logo scale: from {least} to {most} %</source>
   <translation>escala del logotipo: de {least} a {most} %</translation>
  </message>
  <message>
   <source>{field}: write it as # and six hexadecimal digits</source>
   <translation>{field}: escríbalo como # y seis dígitos hexadecimales</translation>
  </message>
  <message>
   <source>{field}: white text on {colour} cannot be read ({ratio} : 1; at least {least} : 1)</source>
   <translation>{field}: el texto blanco sobre {colour} no se puede leer ({ratio} : 1; como mínimo {least} : 1)</translation>
  </message>
  <message>
   <source>the JPEG's parts are out of order</source>
   <translation>las partes del JPEG están desordenadas</translation>
  </message>
  <message>
   <source>there is something behind the end of the JPEG</source>
   <translation>hay algo después del final del JPEG</translation>
  </message>
  <message>
   <source>the JPEG is cut off</source>
   <translation>el JPEG está cortado</translation>
  </message>
  <message>
   <source>the JPEG has a part that browsers do not show</source>
   <translation>el JPEG tiene una parte que los navegadores no muestran</translation>
  </message>
  <message>
   <source>no payment {ref} of {user}</source>
   <translation>no hay ningún pago {ref} de {user}</translation>
  </message>
  <message>
   <source>contract: {contract} is not shown to this user, or is closed</source>
   <translation>contrato: {contract} no se muestra a este usuario o está cerrado</translation>
  </message>
  <message>
   <source>{width} x {height} pixels; at most {side} a side and 4 million in all</source>
   <translation>{width} x {height} píxeles; como máximo {side} por lado y 4 millones en total</translation>
  </message>
  <message>
   <source>picture: neither PNG nor JPEG by its content; its name does not count</source>
   <translation>imagen: por su contenido no es PNG ni JPEG; su nombre no cuenta</translation>
  </message>
  <message>
   <source>picture: larger than {size} KB</source>
   <translation>imagen: más de {size} KB</translation>
  </message>
  <message>
   <source>picture: {reason}</source>
   <translation>imagen: {reason}</translation>
  </message>
  <message>
   <source>picture: {name} is no file</source>
   <translation>imagen: {name} no es un archivo</translation>
  </message>
  <message>
   <source>the PNG is cut off</source>
   <translation>el PNG está cortado</translation>
  </message>
  <message>
   <source>the PNG's parts are out of order</source>
   <translation>las partes del PNG están desordenadas</translation>
  </message>
  <message>
   <source>the PNG has a part that nobody knows</source>
   <translation>el PNG tiene una parte que nadie conoce</translation>
  </message>
  <message>
   <source>the PNG's header makes no sense</source>
   <translation>el encabezado del PNG no tiene sentido</translation>
  </message>
  <message>
   <source>the PNG holds other pixels than its header says</source>
   <translation>el PNG contiene otros píxeles que los que indica su encabezado</translation>
  </message>
  <message>
   <source>a check sum of the PNG is wrong</source>
   <translation>una suma de comprobación del PNG es incorrecta</translation>
  </message>
  <message>
   <source>there is something behind the end of the PNG</source>
   <translation>hay algo después del final del PNG</translation>
  </message>
  <message>
   <source>no active portal user {user} in {company}</source>
   <translation>no hay ningún usuario activo {user} del portal en {company}</translation>
  </message>
  <message>
   <source>{role} may not read this</source>
   <translation>El rol {role} no puede leer esto</translation>
  </message>
  <message>
   <source>{role} may not export payments</source>
   <translation>El rol {role} no puede exportar pagos</translation>
  </message>
  <message>
   <source>{role} may not diagnose payments</source>
   <translation>El rol {role} no puede diagnosticar pagos</translation>
  </message>
  <message>
   <source>{role} may not work on cases</source>
   <translation>El rol {role} no puede trabajar en los casos</translation>
  </message>
  <message>
   <source>{role} may not share saved views</source>
   <translation>El rol {role} no puede compartir vistas guardadas</translation>
  </message>
  <message>
   <source>{role} may not submit payments</source>
   <translation>El rol {role} no puede enviar pagos</translation>
  </message>
  <message>
   <source>{role} may not cancel payments</source>
   <translation>El rol {role} no puede cancelar pagos</translation>
  </message>
  <message>
   <source>{role} may not cancel payments for a borrower</source>
   <translation>El rol {role} no puede cancelar pagos por un prestatario</translation>
  </message>
  <message>
   <source>{role} may not switch Payments on or off</source>
   <translation>El rol {role} no puede activar ni desactivar Payments</translation>
  </message>
  <message>
   <source>{role} may not switch this feature on or off</source>
   <translation>El rol {role} no puede activar ni desactivar esta función</translation>
  </message>
  <message>
   <source>{role} may not sync with ASPIRE</source>
   <translation>El rol {role} no puede sincronizar con ASPIRE</translation>
  </message>
  <message>
   <source>{role} may not verify the audit log</source>
   <translation>El rol {role} no puede verificar la bitácora de auditoría</translation>
  </message>
  <message>
   <source>{role} may not save evidence packs</source>
   <translation>El rol {role} no puede guardar paquetes de evidencia</translation>
  </message>
  <message>
   <source>{role} may not manage users</source>
   <translation>El rol {role} no puede administrar usuarios</translation>
  </message>
  <message>
   <source>{role} may not change the settings</source>
   <translation>El rol {role} no puede cambiar la configuración</translation>
  </message>
  <message>
   <source>{role} may not restore the workspace or resolve a restored ASPIRE</source>
   <translation>El rol {role} no puede restaurar el espacio de trabajo ni resolver un ASPIRE restaurado</translation>
  </message>
  <message>
   <source>{role} may not approve what somebody else planned</source>
   <translation>El rol {role} no puede aprobar lo que otra persona planificó</translation>
  </message>
  <message>
   <source>{role} may not see the customer's view</source>
   <translation>El rol {role} no puede ver la vista del cliente</translation>
  </message>
  <message>
   <source>{role} may not act in the customer's view</source>
   <translation>El rol {role} no puede actuar en la vista del cliente</translation>
  </message>
  <message>
   <source>{role} may not change the branding</source>
   <translation>El rol {role} no puede cambiar la imagen de marca</translation>
  </message>
  <message>
   <source>{role} may not run a class</source>
   <translation>El rol {role} no puede dirigir una clase</translation>
  </message>
  <message>
   <source>{role} works in training workspaces only</source>
   <translation>El rol {role} solo trabaja en espacios de capacitación</translation>
  </message>
  <message>
   <source>nothing to decide about {refs}</source>
   <translation>no hay nada que decidir sobre {refs}</translation>
  </message>
  <message>
   <source>reason: say how you know, so that the second person can judge</source>
   <translation>motivo: diga cómo lo sabe, para que la segunda persona pueda juzgar</translation>
  </message>
  <message>
   <source>decide about every payment of the case, and about no other</source>
   <translation>decida sobre todos los pagos del caso y sobre ningún otro</translation>
  </message>
  <message>
   <source>{ref} cannot be decided as {decision}</source>
   <translation>{ref} no se puede decidir como {decision}</translation>
  </message>
  <message>
   <source>there is no open proposal {plan}</source>
   <translation>no hay ninguna propuesta abierta {plan}</translation>
  </message>
  <message>
   <source>a second person has to confirm: you proposed it yourself</source>
   <translation>debe confirmarlo una segunda persona: usted mismo lo propuso</translation>
  </message>
  <message>
   <source>the payments to decide about have changed since; propose again</source>
   <translation>los pagos por decidir cambiaron desde entonces; proponga de nuevo</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Requieren atención</translation>
  </message>
  <message>
   <source>Waiting for ASPIRE</source>
   <translation>En espera de ASPIRE</translation>
  </message>
  <message>
   <source>Cancel requested</source>
   <translation>Cancelación pedida</translation>
  </message>
  <message>
   <source>Posted today</source>
   <translation>Contabilizados hoy</translation>
  </message>
  <message>
   <source>view name: {name} cannot be used</source>
   <translation>nombre de la vista: {name} no se puede usar</translation>
  </message>
  <message>
   <source>no view {name} of {who}</source>
   <translation>no hay ninguna vista {name} de {who}</translation>
  </message>
  <message>
   <source>view name: there is a view {name} already</source>
   <translation>nombre de la vista: ya hay una vista {name}</translation>
  </message>
  <message>
   <source>the view {name} cannot be read: {why}</source>
   <translation>no se puede leer la vista {name}: {why}</translation>
  </message>
  <message>
   <source>{name}: larger than {size} KB, which no view is</source>
   <translation>{name}: más de {size} KB, y ninguna vista es tan grande</translation>
  </message>
  <message>
   <source>line 1: no view of this program, or of a newer version of it</source>
   <translation>línea 1: no es una vista de este programa, o es de una versión más nueva</translation>
  </message>
  <message>
   <source>line 1: a view begins with {</source>
   <translation>línea 1: una vista comienza con {</translation>
  </message>
  <message>
   <source>line {line}: not UTF-8 text</source>
   <translation>línea {line}: no es texto UTF-8</translation>
  </message>
  <message>
   <source>line {line}: {what}</source>
   <translation>línea {line}: {what}</translation>
  </message>
  <message>
   <source>line 1: {what}</source>
   <translation>línea 1: {what}</translation>
  </message>
  <message>
   <source>address: ASPIRE's address must be https; plain http only to this machine</source>
   <translation>dirección: la de ASPIRE debe ser https; http simple solo hacia este equipo</translation>
  </message>
  <message>
   <source>address: without a name or password in it</source>
   <translation>dirección: sin nombre ni contraseña</translation>
  </message>
  <message>
   <source>address: {host} is not on the list of allowed addresses</source>
   <translation>dirección: {host} no está en la lista de direcciones permitidas</translation>
  </message>
  <message>
   <source>address: {host} is no host name, such as aspire.example.com</source>
   <translation>dirección: {host} no es un nombre de host, por ejemplo aspire.example.com</translation>
  </message>
  <message>
   <source>address: this is no address</source>
   <translation>dirección: esto no es una dirección</translation>
  </message>
  <message>
   <source>reason</source>
   <translation>motivo</translation>
  </message>
  <message>
   <source>weekend</source>
   <translation>fin de semana</translation>
  </message>
  <message>
   <source>{day} is no banking day anyhow: {what}</source>
   <translation>{day} no es día bancario de todos modos: {what}</translation>
  </message>
  <message>
   <source>name</source>
   <translation>nombre</translation>
  </message>
  <message>
   <source>name: say what the day is called</source>
   <translation>nombre: diga cómo se llama el día</translation>
  </message>
  <message>
   <source>{field}: at most {most} characters, all of which can be seen</source>
   <translation>{field}: como máximo {most} caracteres, todos visibles</translation>
  </message>
  <message>
   <source>{day} is more than ten years away</source>
   <translation>{day} queda a más de diez años</translation>
  </message>
  <message>
   <source>{day} has passed: say why it matters</source>
   <translation>{day} ya pasó: diga por qué importa</translation>
  </message>
  <message>
   <source>{day} is on the list already: {name}</source>
   <translation>{day} ya está en la lista: {name}</translation>
  </message>
  <message>
   <source>{day} is no closed day of {company}</source>
   <translation>{day} no es día de cierre de {company}</translation>
  </message>
  <message>
   <source>name: must not be empty</source>
   <translation>nombre: no puede estar vacío</translation>
  </message>
  <message>
   <source>interval: {low} to {high} minutes</source>
   <translation>intervalo: de {low} a {high} minutos</translation>
  </message>
  <message>
   <source>counters: s2 or kb</source>
   <translation>contadores: s2 o kb</translation>
  </message>
  <message>
   <source>cut-off: a time such as 17:00</source>
   <translation>hora límite: una hora como 17:00</translation>
  </message>
  <message>
   <source>time zone: such as America/Chicago</source>
   <translation>zona horaria: como America/Chicago</translation>
  </message>
  <message>
   <source>minutes: 1 to {most}</source>
   <translation>minutos: de 1 a {most}</translation>
  </message>
  <message>
   <source>{what}: {low} to {high}</source>
   <translation>{what}: de {low} a {high}</translation>
  </message>
  <message>
   <source>no outbox entry {entry} in {company}</source>
   <translation>no hay ninguna entrada {entry} en la bandeja de salida de {company}</translation>
  </message>
  <message>
   <source>entry {entry} of {ref} is {state}; nothing is to be sent</source>
   <translation>la entrada {entry} de {ref} está {state}; no hay nada que enviar</translation>
  </message>
  <message>
   <source>nothing was set aside at change {seq} in {company}</source>
   <translation>no se apartó nada en el cambio {seq} de {company}</translation>
  </message>
  <message>
   <source>change {seq} was closed by {who}</source>
   <translation>el cambio {seq} lo cerró {who}</translation>
  </message>
  <message>
   <source>Finance-company staff close the record of {payment}.</source>
   <translation>El personal de la financiera cierra el registro de {payment}.</translation>
  </message>
  <message>
   <source>Finance-company staff reopen the record of {payment}.</source>
   <translation>El personal de la financiera reabre el registro de {payment}.</translation>
  </message>
  <message>
   <source>Finance-company staff change the amount of {payment}.</source>
   <translation>El personal de la financiera cambia el importe de {payment}.</translation>
  </message>
  <message>
   <source>Finance-company staff delete the record of {payment}.</source>
   <translation>El personal de la financiera elimina el registro de {payment}.</translation>
  </message>
  <message>
   <source>The portal stops syncing.</source>
   <translation>El portal deja de sincronizarse.</translation>
  </message>
  <message>
   <source>The portal syncs again.</source>
   <translation>El portal se sincroniza otra vez.</translation>
  </message>
  <message>
   <source>The portal syncs now.</source>
   <translation>El portal se sincroniza ahora.</translation>
  </message>
  <message>
   <source>ASPIRE is down.</source>
   <translation>ASPIRE está caído.</translation>
  </message>
  <message>
   <source>ASPIRE answers again.</source>
   <translation>ASPIRE responde de nuevo.</translation>
  </message>
  <message>
   <source>ASPIRE answers slowly.</source>
   <translation>ASPIRE responde con lentitud.</translation>
  </message>
  <message>
   <source>ASPIRE's next answer to the portal will be lost on the way.</source>
   <translation>La próxima respuesta de ASPIRE al portal se perderá en el camino.</translation>
  </message>
  <message>
   <source>ASPIRE's database is backed up.</source>
   <translation>Se hace una copia de seguridad de la base de datos de ASPIRE.</translation>
  </message>
  <message>
   <source>ASPIRE's database is restored from the backup.</source>
   <translation>La base de datos de ASPIRE se restaura desde la copia.</translation>
  </message>
  <message>
   <source>The borrower submits {payment}.</source>
   <translation>El prestatario envía {payment}.</translation>
  </message>
  <message>
   <source>The borrower cancels {payment}.</source>
   <translation>El prestatario cancela {payment}.</translation>
  </message>
  <message>
   <source>EFT Generation runs.</source>
   <translation>EFT Generation se ejecuta.</translation>
  </message>
  <message>
   <source>The batch is posted.</source>
   <translation>El lote se contabiliza.</translation>
  </message>
  <message>
   <source>The batch is voided.</source>
   <translation>El lote se anula.</translation>
  </message>
  <message>
   <source>The bank returns {payment} with {code}.</source>
   <translation>El banco devuelve {payment} con {code}.</translation>
  </message>
  <message>
   <source>Customer Care switches Payments off.</source>
   <translation>Customer Care desactiva Pagos.</translation>
  </message>
  <message>
   <source>An LTi admin proposes how to go on after the restore, and Customer Care confirms it.</source>
   <translation>Un admin de LTi propone cómo continuar después de la restauración y Customer Care lo confirma.</translation>
  </message>
  <message>
   <source>Time passes.</source>
   <translation>Pasa el tiempo.</translation>
  </message>
  <message>
   <source>EFT Generation runs for the previous day.</source>
   <translation>EFT Generation se ejecuta para el día anterior.</translation>
  </message>
  <message>
   <source>Customer Care switches Payments on.</source>
   <translation>Customer Care activa Pagos.</translation>
  </message>
  <message>
   <source>a payment</source>
   <translation>un pago</translation>
  </message>
  <message>
   <source>the Alternate EFT record exists in ASPIRE</source>
   <translation>el registro Alternate EFT existe en ASPIRE</translation>
  </message>
  <message>
   <source>the borrower cancels</source>
   <translation>el prestatario cancela</translation>
  </message>
  <message>
   <source>its batch is posted</source>
   <translation>su lote se contabiliza</translation>
  </message>
  <message>
   <source>staff close the record</source>
   <translation>el personal cierra el registro</translation>
  </message>
  <message>
   <source>ASPIRE confirms the cancel</source>
   <translation>ASPIRE confirma la cancelación</translation>
  </message>
  <message>
   <source>the cancel came too late</source>
   <translation>la cancelación llegó tarde</translation>
  </message>
  <message>
   <source>the bank sends it back</source>
   <translation>el banco lo devuelve</translation>
  </message>
  <message>
   <source>{no}. {title}</source>
   <translation>{no}. {title}</translation>
  </message>
  <message>
   <source>A class without a script</source>
   <translation>Una clase sin guion</translation>
  </message>
  <message>
   <source>as expected</source>
   <translation>como se esperaba</translation>
  </message>
  <message>
   <source>but it was {actual}</source>
   <translation>pero fue {actual}</translation>
  </message>
  <message>
   <source>Refused: {words}</source>
   <translation>Rechazado: {words}</translation>
  </message>
  <message>
   <source>Question: {words}</source>
   <translation>Pregunta: {words}</translation>
  </message>
  <message>
   <source>Answer: {words}</source>
   <translation>Respuesta: {words}</translation>
  </message>
  <message>
   <source>The payments of the class</source>
   <translation>Los pagos de la clase</translation>
  </message>
  <message>
   <source>All names and numbers are invented.</source>
   <translation>Todos los nombres y números son inventados.</translation>
  </message>
  <message>
   <source>a payment's name has 1 to 20 letters, digits, blanks, _ and -</source>
   <translation>el nombre de un pago tiene de 1 a 20 letras, dígitos, espacios, _ y -</translation>
  </message>
  <message>
   <source>through is before from</source>
   <translation>through es anterior a from</translation>
  </message>
  <message>
   <source>decision is missing: collected, send again or leave</source>
   <translation>falta decision: collected, send again o leave</translation>
  </message>
  <message>
   <source>amount is missing: what the staff change it to</source>
   <translation>falta amount: el importe al que lo cambia el personal</translation>
  </message>
  <message>
   <source>{key} does not know "{value}". It knows: {words}</source>
   <translation>{key} no conoce "{value}". Conoce: {words}</translation>
  </message>
  <message>
   <source>{key} does not know "{value}". Did you mean "{close}"?</source>
   <translation>{key} no conoce "{value}". ¿Quiso decir "{close}"?</translation>
  </message>
  <message>
   <source>{key} is longer than {most} characters</source>
   <translation>{key} tiene más de {most} caracteres</translation>
  </message>
  <message>
   <source>{key} says nothing</source>
   <translation>{key} no dice nada</translation>
  </message>
  <message>
   <source>{key}_es needs {key}, its English</source>
   <translation>{key}_es necesita {key}, su inglés</translation>
  </message>
  <message>
   <source>{key} goes from {low} to {high}</source>
   <translation>{key} va de {low} a {high}</translation>
  </message>
  <message>
   <source>{key} is a list of texts in quotes</source>
   <translation>{key} es una lista de textos entre comillas</translation>
  </message>
  <message>
   <source>{key} is written as [[{key}]] tables</source>
   <translation>{key} se escribe como tablas [[{key}]]</translation>
  </message>
  <message>
   <source>{key} is {found}; it must be {kind}</source>
   <translation>{key} es {found}; debe ser {kind}</translation>
  </message>
  <message>
   <source>{key} "{value}" is not {form}</source>
   <translation>{key} "{value}" no es {form}</translation>
  </message>
  <message>
   <source>{key} is missing</source>
   <translation>falta {key}</translation>
  </message>
  <message>
   <source>this table</source>
   <translation>esta tabla</translation>
  </message>
  <message>
   <source>no script {named}; there is {known}</source>
   <translation>no hay ningún guion {named}; hay {known}</translation>
  </message>
  <message>
   <source>no step up to here submits a payment named "{name}"; there is {known}</source>
   <translation>ningún paso hasta aquí envía un pago llamado "{name}"; hay {known}</translation>
  </message>
  <message>
   <source>no step up to here submits a payment named "{name}"</source>
   <translation>ningún paso hasta aquí envía un pago llamado "{name}"</translation>
  </message>
  <message>
   <source>{company} has no customer {name}; it has {known}</source>
   <translation>{company} no tiene ningún cliente {name}; tiene {known}</translation>
  </message>
  <message>
   <source>{name} has no contract {contract}; there is {known}</source>
   <translation>{name} no tiene ningún contrato {contract}; hay {known}</translation>
  </message>
  <message>
   <source>there is no bank account {account}; there is {known}</source>
   <translation>no hay ninguna cuenta bancaria {account}; hay {known}</translation>
  </message>
  <message>
   <source>{name} was submitted on line {line}; give this one another name</source>
   <translation>{name} ya se envió en la línea {line}; dé otro nombre a este</translation>
  </message>
  <message>
   <source>this is not TOML: {what}</source>
   <translation>esto no es TOML: {what}</translation>
  </message>
  <message>
   <source>{file}, line {line}: {what}</source>
   <translation>{file}, línea {line}: {what}</translation>
  </message>
  <message>
   <source>start is missing: when the class begins, such as "2026-03-04 09:00"</source>
   <translation>falta start: cuándo comienza la clase, por ejemplo "2026-03-04 09:00"</translation>
  </message>
  <message>
   <source>a script has 1 to {most} [[step]] tables</source>
   <translation>un guion tiene de 1 a {most} tablas [[step]]</translation>
  </message>
  <message>
   <source>a question needs its answer, and an answer its question</source>
   <translation>una pregunta necesita su respuesta, y una respuesta su pregunta</translation>
  </message>
  <message>
   <source>either at or after, not both</source>
   <translation>o at o after, no ambos</translation>
  </message>
  <message>
   <source>this is before its step</source>
   <translation>esto es anterior a su paso</translation>
  </message>
  <message>
   <source>nothing is expected: say status, marks, in_file or return_code</source>
   <translation>no se espera nada: indique status, marks, in_file o return_code</translation>
  </message>
  <message>
   <source>this step comes before {time}, when the one before it has ended</source>
   <translation>este paso es anterior a las {time}, cuando termina el anterior</translation>
  </message>
  <message>
   <source>there is no mark "{word}"; {known}</source>
   <translation>no hay ninguna marca "{word}"; {known}</translation>
  </message>
  <message>
   <source>this is not UTF-8 text</source>
   <translation>esto no es texto UTF-8</translation>
  </message>
  <message>
   <source>a class is held in a training workspace; this is a live one</source>
   <translation>una clase se imparte en un espacio de capacitación; este es uno real</translation>
  </message>
  <message>
   <source>a class is held in a training workspace; this is a demo one</source>
   <translation>una clase se imparte en un espacio de capacitación; este es uno de demostración</translation>
  </message>
  <message>
   <source>this training workspace has a connection to another ASPIRE; it is not opened</source>
   <translation>este espacio de capacitación tiene una conexión con otro ASPIRE; no se abre</translation>
  </message>
  <message>
   <source>this is a training workspace: it is opened as a class, with its own clock</source>
   <translation>este es un espacio de capacitación: se abre como clase, con su propio reloj</translation>
  </message>
  <message>
   <source>address: a training workspace has no connection but to its own ASPIRE</source>
   <translation>dirección: un espacio de capacitación no tiene más conexión que la de su propio ASPIRE</translation>
  </message>
  <message>
   <source>file name: {name} cannot be used</source>
   <translation>nombre de archivo: {name} no se puede usar</translation>
  </message>
  <message>
   <source>{name} exists already; nothing is overwritten</source>
   <translation>{name} ya existe; no se sobrescribe nada</translation>
  </message>
  <message>
   <source>a file stands in its place</source>
   <translation>hay un archivo en su lugar</translation>
  </message>
  <message>
   <source>a file stands where one of its folders should be</source>
   <translation>hay un archivo donde debería estar una de sus carpetas</translation>
  </message>
  <message>
   <source>your account may not write there</source>
   <translation>su cuenta no puede escribir ahí</translation>
  </message>
  <message>
   <source>it is on a disk that is read-only</source>
   <translation>está en un disco de solo lectura</translation>
  </message>
  <message>
   <source>its disk is full</source>
   <translation>su disco está lleno</translation>
  </message>
  <message>
   <source>your share of its disk is full</source>
   <translation>su cuota de ese disco está llena</translation>
  </message>
  <message>
   <source>this account has no home folder</source>
   <translation>esta cuenta no tiene carpeta personal</translation>
  </message>
  <message>
   <source>Step {no} of {all}</source>
   <translation>Paso {no} de {all}</translation>
  </message>
  <message>
   <source>One step back</source>
   <translation>Un paso atrás</translation>
  </message>
  <message>
   <source>One step forward</source>
   <translation>Un paso adelante</translation>
  </message>
  <message>
   <source>The customer's view</source>
   <translation>La vista del cliente</translation>
  </message>
  <message>
   <source>Opening the lesson</source>
   <translation>Abriendo la lección</translation>
  </message>
  <message>
   <source>Opening the class</source>
   <translation>Abriendo la clase</translation>
  </message>
  <message>
   <source>Somebody acted in the customer's view.</source>
   <translation>Alguien actuó en la vista del cliente.</translation>
  </message>
  <message>
   <source>The lesson has no further step</source>
   <translation>La lección no tiene más pasos</translation>
  </message>
  <message>
   <source>class: it is still busy with the step before</source>
   <translation>clase: todavía está ocupada con el paso anterior</translation>
  </message>
  <message>
   <source>The trainer has stopped the sync.</source>
   <translation>El capacitador detuvo la sincronización.</translation>
  </message>
  <message>
   <source>{name} has five minutes left</source>
   <translation>A {name} le quedan cinco minutos</translation>
  </message>
  <message>
   <source>{name} is over its 15 minutes</source>
   <translation>{name} superó sus 15 minutos</translation>
  </message>
  <message>
   <source>{company} syncs with ASPIRE</source>
   <translation>{company} se sincroniza con ASPIRE</translation>
  </message>
  <message>
   <source>Step {no} of the lesson</source>
   <translation>Paso {no} de la lección</translation>
  </message>
  <message>
   <source>payment: the class has no {name}</source>
   <translation>pago: la clase no tiene {name}</translation>
  </message>
  <message>
   <source>backup: there is none yet; back ASPIRE up first</source>
   <translation>copia: todavía no hay ninguna; haga primero una copia de ASPIRE</translation>
  </message>
  <message>
   <source>company: the class has no {named}</source>
   <translation>financiera: la clase no tiene {named}</translation>
  </message>
  <message>
   <source>customer: {code} has no {named}</source>
   <translation>cliente: {code} no tiene {named}</translation>
  </message>
  <message>
   <source>payment: there is a {name} already</source>
   <translation>pago: ya hay un {name}</translation>
  </message>
  <message>
   <source>sync: it is stopped; start it first</source>
   <translation>sincronización: está detenida; iníciela primero</translation>
  </message>
  <message>
   <source>ASPIRE was not restored, or it is resolved already</source>
   <translation>ASPIRE no fue restaurado o ya está resuelto</translation>
  </message>
  <message>
   <source>{name} was never submitted</source>
   <translation>{name} nunca se envió</translation>
  </message>
  <message>
   <source>no mark</source>
   <translation>ninguna marca</translation>
  </message>
  <message>
   <source>refused ({kind})</source>
   <translation>rechazado ({kind})</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>refused ({kind}): {words}</source>
   <translation>rechazado ({kind}): {words}</translation>
  </message>
  <message>
   <source>in a payment file</source>
   <translation>en un archivo de pagos</translation>
  </message>
  <message>
   <source>in no payment file</source>
   <translation>en ningún archivo de pagos</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Periodo</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>Evidence pack…</source>
   <translation>Paquete de evidencia…</translation>
  </message>
  <message>
   <source>Show more</source>
   <translation>Mostrar más</translation>
  </message>
  <message>
   <source>Search who, what, ticket, value…</source>
   <translation>Buscar quién, qué, ticket, valor…</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Actividad</translation>
  </message>
  <message>
   <source>Audit log</source>
   <translation>Bitácora de auditoría</translation>
  </message>
  <message>
   <source>Walking the chain…</source>
   <translation>Recorriendo la cadena…</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Walking the chain: {done} of {total} lines</source>
   <translation>Recorriendo la cadena: {done} de {total} líneas</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Save the evidence pack</source>
   <translation>Guardar el paquete de evidencia</translation>
  </message>
  <message>
   <source>{name} written, {n} payments</source>
   <translation>{name} guardado, {n} pagos</translation>
  </message>
  <message>
   <source>{shown} of {count} lines, {of} in all</source>
   <translation>{shown} de {count} líneas, {of} en total</translation>
  </message>
  <message>
   <source>add user</source>
   <translation>usuario agregado</translation>
  </message>
  <message>
   <source>backup</source>
   <translation>copia de seguridad</translation>
  </message>
  <message>
   <source>case assign</source>
   <translation>seguimiento: asignado</translation>
  </message>
  <message>
   <source>case note</source>
   <translation>seguimiento: nota</translation>
  </message>
  <message>
   <source>case review</source>
   <translation>seguimiento: revisado</translation>
  </message>
  <message>
   <source>change branding</source>
   <translation>imagen de marca cambiada</translation>
  </message>
  <message>
   <source>change password</source>
   <translation>contraseña cambiada</translation>
  </message>
  <message>
   <source>change setting</source>
   <translation>configuración cambiada</translation>
  </message>
  <message>
   <source>change user</source>
   <translation>usuario cambiado</translation>
  </message>
  <message>
   <source>class begun</source>
   <translation>clase iniciada</translation>
  </message>
  <message>
   <source>connect</source>
   <translation>conexión configurada</translation>
  </message>
  <message>
   <source>demo seeded</source>
   <translation>demostración creada</translation>
  </message>
  <message>
   <source>difference closed</source>
   <translation>diferencia cerrada</translation>
  </message>
  <message>
   <source>eft file imported</source>
   <translation>archivo EFT importado</translation>
  </message>
  <message>
   <source>evidence</source>
   <translation>evidencia</translation>
  </message>
  <message>
   <source>export</source>
   <translation>exportación</translation>
  </message>
  <message>
   <source>feature approved</source>
   <translation>función: plan aprobado</translation>
  </message>
  <message>
   <source>feature began</source>
   <translation>función: estado inicial</translation>
  </message>
  <message>
   <source>feature canceled</source>
   <translation>función: plan abandonado</translation>
  </message>
  <message>
   <source>feature confirmed</source>
   <translation>función: emergencia confirmada</translation>
  </message>
  <message>
   <source>feature edited</source>
   <translation>función: plan cambiado</translation>
  </message>
  <message>
   <source>feature emergency</source>
   <translation>función: emergencia</translation>
  </message>
  <message>
   <source>feature lapsed</source>
   <translation>función: plan caducado</translation>
  </message>
  <message>
   <source>feature planned</source>
   <translation>función: planificada</translation>
  </message>
  <message>
   <source>feature policy</source>
   <translation>función: política cambiada</translation>
  </message>
  <message>
   <source>feature returned</source>
   <translation>función: revertida</translation>
  </message>
  <message>
   <source>feature switched</source>
   <translation>función: cambiada</translation>
  </message>
  <message>
   <source>feature ticket paid</source>
   <translation>función: ticket entregado</translation>
  </message>
  <message>
   <source>forget computer</source>
   <translation>equipo olvidado</translation>
  </message>
  <message>
   <source>full compare</source>
   <translation>comparación completa</translation>
  </message>
  <message>
   <source>login admitted</source>
   <translation>acceso admitido</translation>
  </message>
  <message>
   <source>outbox sent again</source>
   <translation>solicitud enviada de nuevo</translation>
  </message>
  <message>
   <source>page applied</source>
   <translation>página aplicada</translation>
  </message>
  <message>
   <source>prune</source>
   <translation>depuración</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <source>remember computer</source>
   <translation>equipo recordado</translation>
  </message>
  <message>
   <source>remove view</source>
   <translation>vista eliminada</translation>
  </message>
  <message>
   <source>rename view</source>
   <translation>vista renombrada</translation>
  </message>
  <message>
   <source>request cancel</source>
   <translation>cancelación pedida</translation>
  </message>
  <message>
   <source>restore confirmed</source>
   <translation>restauración confirmada</translation>
  </message>
  <message>
   <source>restore proposed</source>
   <translation>restauración propuesta</translation>
  </message>
  <message>
   <source>restore workspace</source>
   <translation>espacio restaurado</translation>
  </message>
  <message>
   <source>save view</source>
   <translation>vista guardada</translation>
  </message>
  <message>
   <source>set aside closed</source>
   <translation>cambio apartado, cerrado</translation>
  </message>
  <message>
   <source>set password</source>
   <translation>contraseña fijada</translation>
  </message>
  <message>
   <source>set up account</source>
   <translation>cuenta configurada</translation>
  </message>
  <message>
   <source>sign in</source>
   <translation>inicio de sesión</translation>
  </message>
  <message>
   <source>sign in failed</source>
   <translation>inicio de sesión fallido</translation>
  </message>
  <message>
   <source>sign out</source>
   <translation>cierre de sesión</translation>
  </message>
  <message>
   <source>submit</source>
   <translation>envío</translation>
  </message>
  <message>
   <source>unlock</source>
   <translation>desbloqueo</translation>
  </message>
  <message>
   <source>workspace seeded</source>
   <translation>espacio creado</translation>
  </message>
  <message>
   <source>writes frozen</source>
   <translation>escritura congelada</translation>
  </message>
  <message>
   <source>One ZIP file with a PDF, three CSV files and their checksums. It is noted in the log.</source>
   <translation>Un archivo ZIP con un PDF, tres archivos CSV y sus sumas de comprobación. Queda anotado en la bitácora.</translation>
  </message>
  <message>
   <source>Evidence pack</source>
   <translation>Paquete de evidencia</translation>
  </message>
  <message>
   <source>Payment reference</source>
   <translation>Referencia del pago</translation>
  </message>
  <message>
   <source>Account number</source>
   <translation>Número de cuenta</translation>
  </message>
  <message>
   <source>A payment</source>
   <translation>Un pago</translation>
  </message>
  <message>
   <source>A customer</source>
   <translation>Un cliente</translation>
  </message>
  <message>
   <source>A period</source>
   <translation>Un periodo</translation>
  </message>
  <message>
   <source>Choose where to save…</source>
   <translation>Elegir dónde guardar…</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Primer día</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Último día</translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>Cualquier fecha</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Last {n} days</source>
   <translation>Últimos {n} días</translation>
  </message>
  <message>
   <source>Reading the audit log</source>
   <translation>Leyendo la bitácora de auditoría</translation>
  </message>
  <message>
   <source>This takes a moment.</source>
   <translation>Tarda un momento.</translation>
  </message>
  <message>
   <source>Nothing has happened yet</source>
   <translation>Todavía no ha ocurrido nada</translation>
  </message>
  <message>
   <source>Every act of a person will stand here.</source>
   <translation>Aquí quedará cada acto de una persona.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rol</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Sobre</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>Ticket</source>
   <translation>Ticket</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Financiera</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Refusals</source>
   <translation>Rechazos</translation>
  </message>
  <message>
   <source>Exports</source>
   <translation>Exportaciones</translation>
  </message>
  <message>
   <source>Our time</source>
   <translation>Nuestra hora</translation>
  </message>
  <message>
   <source>ASPIRE's time</source>
   <translation>Hora de ASPIRE</translation>
  </message>
  <message>
   <source>Machine</source>
   <translation>Equipo</translation>
  </message>
  <message>
   <source>Old</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>Hash</translation>
  </message>
  <message>
   <source>There is no log that you may verify.</source>
   <translation>No hay ninguna bitácora que usted pueda verificar.</translation>
  </message>
  <message>
   <source>No line fits</source>
   <translation>Ninguna línea coincide</translation>
  </message>
  <message>
   <source>Clear the search or the filters.</source>
   <translation>Limpie la búsqueda o los filtros.</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <source>As we knew the payments at {time} by our clock, told again from the events. Not as they are.</source>
   <translation>Como conocíamos los pagos, {time} según nuestro reloj, reconstruido a partir de los eventos. No como están ahora.</translation>
  </message>
  <message>
   <source>As of</source>
   <translation>En otra fecha</translation>
  </message>
  <message>
   <source>Show the payments as of another time</source>
   <translation>Mostrar los pagos como estaban en otro momento</translation>
  </message>
  <message>
   <source>What did we know, at which minute?</source>
   <translation>¿Qué sabíamos, y en qué minuto?</translation>
  </message>
  <message>
   <source>Back to now</source>
   <translation>Volver al presente</translation>
  </message>
  <message>
   <source>Status, marks, record, batch and totals are told again from the events, as we knew them at this minute by our own clock ({zone}). At most a million payments: narrow the filter first.</source>
   <translation>El estado, las marcas, el registro, el lote y los totales se reconstruyen a partir de los eventos, como los conocíamos en ese minuto según nuestro propio reloj ({zone}). Un millón de pagos como máximo: limite antes el filtro.</translation>
  </message>
  <message>
   <source>Minute of our clock, {zone}</source>
   <translation>Minuto de nuestro reloj, {zone}</translation>
  </message>
  <message>
   <source>Show as of then</source>
   <translation>Mostrar ese momento</translation>
  </message>
  <message>
   <source>Mark {ref} reviewed</source>
   <translation>Marcar {ref} como revisado</translation>
  </message>
  <message>
   <source>Add a note to {ref}</source>
   <translation>Agregar una nota a {ref}</translation>
  </message>
  <message>
   <source>Assign {ref}</source>
   <translation>Asignar {ref}</translation>
  </message>
  <message>
   <source>Everybody who sees the payment sees its notes. A note is never changed or removed.</source>
   <translation>Todos los que ven el pago ven sus notas. Una nota nunca se cambia ni se elimina.</translation>
  </message>
  <message>
   <source>Add note</source>
   <translation>Agregar nota</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>What you found or did</source>
   <translation>Lo que encontró o hizo</translation>
  </message>
  <message>
   <source>Who takes care of this payment? A dash takes it out of everybody's care.</source>
   <translation>¿Quién se encarga de este pago? Un guion lo deja sin responsable.</translation>
  </message>
  <message>
   <source>Assign</source>
   <translation>Asignar</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Nombre de usuario</translation>
  </message>
  <message>
   <source>Reviewed by {name}, {time}</source>
   <translation>Revisado por {name}, {time}</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>Sin revisar</translation>
  </message>
  <message>
   <source>Case work</source>
   <translation>Seguimiento</translation>
  </message>
  <message>
   <source>Mark reviewed</source>
   <translation>Marcar como revisado</translation>
  </message>
  <message>
   <source>Add note…</source>
   <translation>Agregar nota…</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Encargarme</translation>
  </message>
  <message>
   <source>Assign…</source>
   <translation>Asignar…</translation>
  </message>
  <message>
   <source>In nobody's care</source>
   <translation>Sin responsable</translation>
  </message>
  <message>
   <source>Key: {key}</source>
   <translation>Tecla: {key}</translation>
  </message>
  <message>
   <source>In the care of {name}</source>
   <translation>A cargo de {name}</translation>
  </message>
  <message>
   <source>it has changed since</source>
   <translation>ha cambiado desde entonces</translation>
  </message>
  <message numerus="yes">
   <source>{count} more errors have come since. They are in the log.</source>
   <translation>
    <numerusform>Desde entonces hubo {count} error más. Está en la bitácora.</numerusform>
    <numerusform>Desde entonces hubo {count} errores más. Están en la bitácora.</numerusform>
   </translation>
  </message>
  <message>
   <source>Save report</source>
   <translation>Guardar informe</translation>
  </message>
  <message>
   <source>An error in Admin Desktop</source>
   <translation>Un error en Admin Desktop</translation>
  </message>
  <message>
   <source>Crash report</source>
   <translation>Informe del error</translation>
  </message>
  <message>
   <source>Go on working</source>
   <translation>Seguir trabajando</translation>
  </message>
  <message>
   <source>The report is on the clipboard.</source>
   <translation>El informe está en el portapapeles.</translation>
  </message>
  <message>
   <source>The report is in {place}</source>
   <translation>El informe está en {place}</translation>
  </message>
  <message>
   <source>The whole log is in {place}</source>
   <translation>La bitácora completa está en {place}</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copiar informe</translation>
  </message>
  <message>
   <source>Save report…</source>
   <translation>Guardar informe…</translation>
  </message>
  <message>
   <source>The report could not be saved: {reason}</source>
   <translation>No se pudo guardar el informe: {reason}</translation>
  </message>
  <message>
   <source>Something went wrong inside Admin Desktop</source>
   <translation>Algo salió mal dentro de Admin Desktop</translation>
  </message>
  <message>
   <source>Payments are safe. What was committed stays, what was not is as it was before, and nothing is sent to ASPIRE twice: each payment is looked up by its reference first.</source>
   <translation>Los pagos están a salvo. Lo que se confirmó permanece, lo que no quedó como estaba antes, y nada se envía dos veces a ASPIRE: cada pago se busca primero por su referencia.</translation>
  </message>
  <message>
   <source>You can go on working. If a page stays empty or does not answer, close Admin Desktop and start it again. Send the report below to LTi Customer Care: it names no customer and holds no amounts or account numbers.</source>
   <translation>Puede seguir trabajando. Si una página queda vacía o no responde, cierre Admin Desktop y ábralo de nuevo. Envíe el informe de abajo a LTi Customer Care: no nombra a ningún cliente ni contiene importes o números de cuenta.</translation>
  </message>
  <message>
   <source>{text} copied</source>
   <translation>{text} copiado</translation>
  </message>
  <message>
   <source>Why is a contract not showing?</source>
   <translation>¿Por qué no se muestra un contrato?</translation>
  </message>
  <message>
   <source>Close the checks</source>
   <translation>Cerrar las comprobaciones</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>Contract number to check</source>
   <translation>Número de contrato que comprobar</translation>
  </message>
  <message>
   <source>Any contract number</source>
   <translation>Cualquier número de contrato</translation>
  </message>
  <message>
   <source>Check this contract number</source>
   <translation>Comprobar este número de contrato</translation>
  </message>
  <message>
   <source>The checks, in order</source>
   <translation>Las comprobaciones, en orden</translation>
  </message>
  <message>
   <source>Checks, scrollable</source>
   <translation>Comprobaciones, desplazables</translation>
  </message>
  <message>
   <source>Next: {who}</source>
   <translation>Siguiente: {who}</translation>
  </message>
  <message>
   <source>Nothing to do until then</source>
   <translation>Nada que hacer hasta entonces</translation>
  </message>
  <message>
   <source>Customers found</source>
   <translation>Clientes encontrados</translation>
  </message>
  <message>
   <source>Search name, e-mail, account number…</source>
   <translation>Buscar nombre, correo, número de cuenta…</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Clientes</translation>
  </message>
  <message>
   <source>Contract</source>
   <translation>Contrato</translation>
  </message>
  <message>
   <source>In the portal</source>
   <translation>En el portal</translation>
  </message>
  <message>
   <source>Seen by</source>
   <translation>Lo ve</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Descripción</translation>
  </message>
  <message>
   <source>Private label</source>
   <translation>Marca privada</translation>
  </message>
  <message>
   <source>Open charges</source>
   <translation>Cargos abiertos</translation>
  </message>
  <message>
   <source>Contracts</source>
   <translation>Contratos</translation>
  </message>
  <message>
   <source>Why is contract {contract} not showing?</source>
   <translation>¿Por qué no se muestra el contrato {contract}?</translation>
  </message>
  <message>
   <source>Run the checks of why a contract is not showing in the portal</source>
   <translation>Ejecutar las comprobaciones de por qué un contrato no se muestra en el portal</translation>
  </message>
  <message>
   <source>Why not?</source>
   <translation>¿Por qué no?</translation>
  </message>
  <message>
   <source>No active portal user signs in for this account</source>
   <translation>Ningún usuario activo del portal inicia sesión para esta cuenta</translation>
  </message>
  <message>
   <source>Copy the account number</source>
   <translation>Copiar el número de cuenta</translation>
  </message>
  <message>
   <source>See it as the customer does</source>
   <translation>Verlo como el cliente</translation>
  </message>
  <message>
   <source>Account {account}</source>
   <translation>Cuenta {account}</translation>
  </message>
  <message>
   <source>Copy account number {account}</source>
   <translation>Copiar el número de cuenta {account}</translation>
  </message>
  <message>
   <source>Customer's view opens with their site</source>
   <translation>La vista del cliente se abre con su sitio</translation>
  </message>
  <message>
   <source>Customer overview</source>
   <translation>Resumen del cliente</translation>
  </message>
  <message>
   <source>Run the checks for a contract of any number</source>
   <translation>Ejecutar las comprobaciones para un contrato de cualquier número</translation>
  </message>
  <message>
   <source>Why is a contract not showing? Check any contract number</source>
   <translation>¿Por qué no se muestra un contrato? Compruebe cualquier número de contrato</translation>
  </message>
  <message>
   <source>Customer overview of {name}</source>
   <translation>Resumen del cliente {name}</translation>
  </message>
  <message>
   <source>No contract is known of this customer</source>
   <translation>No se conoce ningún contrato de este cliente</translation>
  </message>
  <message>
   <source>Payments of the customer, newest first</source>
   <translation>Pagos del cliente, más recientes primero</translation>
  </message>
  <message>
   <source>No payment of this customer has that status</source>
   <translation>Ningún pago de este cliente tiene ese estado</translation>
  </message>
  <message>
   <source>This customer has made no payment yet</source>
   <translation>Este cliente aún no ha hecho ningún pago</translation>
  </message>
  <message>
   <source>Payments, newest first</source>
   <translation>Pagos, más recientes primero</translation>
  </message>
  <message>
   <source>Payments by month and status</source>
   <translation>Pagos por mes y estado</translation>
  </message>
  <message>
   <source>checking</source>
   <translation>corriente</translation>
  </message>
  <message>
   <source>savings</source>
   <translation>ahorros</translation>
  </message>
  <message>
   <source>Also linked to</source>
   <translation>También vinculado a</translation>
  </message>
  <message>
   <source>Portal users</source>
   <translation>Usuarios del portal</translation>
  </message>
  <message>
   <source>Bank accounts</source>
   <translation>Cuentas bancarias</translation>
  </message>
  <message>
   <source>Open account {account} {name}, also linked to {user}</source>
   <translation>Abrir la cuenta {account} {name}, también vinculada a {user}</translation>
  </message>
  <message>
   <source>No portal user is linked to this account</source>
   <translation>Ningún usuario del portal está vinculado a esta cuenta</translation>
  </message>
  <message>
   <source>None set up</source>
   <translation>Ninguna configurada</translation>
  </message>
  <message>
   <source>Open this customer</source>
   <translation>Abrir este cliente</translation>
  </message>
  <message>
   <source>Not known here</source>
   <translation>No se conoce aquí</translation>
  </message>
  <message>
   <source>Type part of a name, an e-mail address or an account number. Arrow down goes to the list, Enter opens.</source>
   <translation>Escriba parte de un nombre, de un correo o de un número de cuenta. La flecha abajo va a la lista, Intro abre.</translation>
  </message>
  <message>
   <source>It is read from the workspace, not from ASPIRE.</source>
   <translation>Se lee del espacio de trabajo, no de ASPIRE.</translation>
  </message>
  <message>
   <source>Customers come with the first sync from ASPIRE. Sync to ask for them now.</source>
   <translation>Los clientes llegan con la primera sincronización con ASPIRE. Sincronice para pedirlos ahora.</translation>
  </message>
  <message>
   <source>Try fewer letters, another part of the e-mail address, or the account number without blanks.</source>
   <translation>Pruebe con menos letras, otra parte del correo o el número de cuenta sin espacios.</translation>
  </message>
  <message>
   <source>Find a customer</source>
   <translation>Buscar un cliente</translation>
  </message>
  <message>
   <source>Loading the customer</source>
   <translation>Cargando el cliente</translation>
  </message>
  <message>
   <source>No customers yet</source>
   <translation>Aún no hay clientes</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Sincronizar ahora</translation>
  </message>
  <message>
   <source>No customer matches</source>
   <translation>Ningún cliente coincide</translation>
  </message>
  <message>
   <source>Clear search</source>
   <translation>Limpiar búsqueda</translation>
  </message>
  <message numerus="yes">
   <source>{count} payments</source>
   <translation>
    <numerusform>{count} pago</numerusform>
    <numerusform>{count} pagos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} of {whole} customers</source>
   <translation>
    <numerusform>{count} de {whole} cliente</numerusform>
    <numerusform>{count} de {whole} clientes</numerusform>
   </translation>
  </message>
  <message>
   <source>{name}, account {account}, {email}, {company}</source>
   <translation>{name}, cuenta {account}, {email}, {company}</translation>
  </message>
  <message>
   <source>Nobody: {reason}</source>
   <translation>Nadie: {reason}</translation>
  </message>
  <message>
   <source>Contract {contract}, {description}, private label {label}. In the portal: {standing}. Seen by: {seen}. Open charges {open}.</source>
   <translation>Contrato {contract}, {description}, marca privada {label}. En el portal: {standing}. Lo ve: {seen}. Cargos abiertos: {open}.</translation>
  </message>
  <message>
   <source>{payments} in {months} months, most in {month} ({most}), {now} this month</source>
   <translation>{payments} en {months} meses, el máximo en {month} ({most}), {now} este mes</translation>
  </message>
  <message>
   <source>{name}, account {account}, {email}, {company}, portal user {user}</source>
   <translation>{name}, cuenta {account}, {email}, {company}, usuario del portal {user}</translation>
  </message>
  <message>
   <source>Guarantor · {description}</source>
   <translation>Garante · {description}</translation>
  </message>
  <message>
   <source>Contract {contract}, {description}, guaranteed by this customer, private label {label}. In the portal: {standing}. Seen by: {seen}. Open charges {open}.</source>
   <translation>Contrato {contract}, {description}, garantizado por este cliente, marca privada {label}. En el portal: {standing}. Lo ve: {seen}. Cargos abiertos: {open}.</translation>
  </message>
  <message>
   <source>Validated by {how}
{instant}</source>
   <translation>Validada por {how}
{instant}</translation>
  </message>
  <message>
   <source>Validated {day}</source>
   <translation>Validada el {day}</translation>
  </message>
  <message>
   <source>Deactivated · site {site} · since {since}</source>
   <translation>Desactivado · sitio {site} · desde {since}</translation>
  </message>
  <message>
   <source>{month}: no payments</source>
   <translation>{month}: sin pagos</translation>
  </message>
  <message>
   <source>No payments in the last {months} months</source>
   <translation>Sin pagos en los últimos {months} meses</translation>
  </message>
  <message>
   <source>None came back</source>
   <translation>Ninguno fue devuelto</translation>
  </message>
  <message>
   <source>Not validated</source>
   <translation>Sin validar</translation>
  </message>
  <message>
   <source>ASPIRE has not told us that this account was validated</source>
   <translation>ASPIRE no nos ha informado de que esta cuenta se validara</translation>
  </message>
  <message>
   <source>Site {site} · since {since}</source>
   <translation>Sitio {site} · desde {since}</translation>
  </message>
  <message>
   <source>Under way</source>
   <translation>En curso</translation>
  </message>
  <message>
   <source>Export the close of day</source>
   <translation>Exportar el cierre del día</translation>
  </message>
  <message>
   <source>Search entries: reference, name, trace…</source>
   <translation>Buscar entradas: referencia, nombre, rastreo…</translation>
  </message>
  <message>
   <source>EFT files</source>
   <translation>Archivos EFT</translation>
  </message>
  <message>
   <source>Open a payment or return file</source>
   <translation>Abrir un archivo de pagos o de devoluciones</translation>
  </message>
  <message>
   <source>Show {company}</source>
   <translation>Mostrar {company}</translation>
  </message>
  <message numerus="yes">
   <source>{count} entries in {name}</source>
   <translation>
    <numerusform>{count} entrada en {name}</numerusform>
    <numerusform>{count} entradas en {name}</numerusform>
   </translation>
  </message>
  <message>
   <source>Its references are payments of {file}, not of {chosen}.</source>
   <translation>Sus referencias son pagos de {file}, no de {chosen}.</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Diferencias</translation>
  </message>
  <message>
   <source>Differences ({count})</source>
   <translation>Diferencias ({count})</translation>
  </message>
  <message numerus="yes">
   <source>{n} entries kept as evidence</source>
   <translation>
    <numerusform>{n} entrada conservada como evidencia</numerusform>
    <numerusform>{n} entradas conservadas como evidencia</numerusform>
   </translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>Leyendo {name}</translation>
  </message>
  <message>
   <source>Stopped; nothing of the file was kept</source>
   <translation>Detenido; no se conservó nada del archivo</translation>
  </message>
  <message>
   <source>{name} written</source>
   <translation>{name} guardado</translation>
  </message>
  <message>
   <source>Working on the file</source>
   <translation>Trabajando con el archivo</translation>
  </message>
  <message>
   <source>Open file…</source>
   <translation>Abrir archivo…</translation>
  </message>
  <message>
   <source>Keep as evidence</source>
   <translation>Conservar como evidencia</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Open a payment or return file (Ctrl+O)</source>
   <translation>Abrir un archivo de pagos o de devoluciones (Ctrl+O)</translation>
  </message>
  <message>
   <source>Keep its hash, totals and masked lines. The same file twice is refused.</source>
   <translation>Conserva su hash, sus totales y sus líneas enmascaradas. El mismo archivo dos veces se rechaza.</translation>
  </message>
  <message>
   <source>Read off-format files</source>
   <translation>Leer archivos fuera de formato</translation>
  </message>
  <message>
   <source>Blanks trimmed at line ends, a wrong block count, no padding</source>
   <translation>Espacios recortados al final de las líneas, un número de bloques incorrecto, sin relleno</translation>
  </message>
  <message>
   <source>Match by</source>
   <translation>Relacionar por</translation>
  </message>
  <message>
   <source>Match by payment reference</source>
   <translation>Relacionar por referencia de pago</translation>
  </message>
  <message>
   <source>Match by date, amount, contract</source>
   <translation>Relacionar por fecha, importe, contrato</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Avance</translation>
  </message>
  <message>
   <source>Parts of the page</source>
   <translation>Partes de la página</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Return rates</source>
   <translation>Tasas de devolución</translation>
  </message>
  <message>
   <source>Close of day</source>
   <translation>Cierre del día</translation>
  </message>
  <message>
   <source>Kept files</source>
   <translation>Archivos conservados</translation>
  </message>
  <message>
   <source>Export CSV…</source>
   <translation>Exportar CSV…</translation>
  </message>
  <message>
   <source>Statuses over the day</source>
   <translation>Estados durante el día</translation>
  </message>
  <message>
   <source>EFT Generation runs of the day</source>
   <translation>Corridas de EFT Generation del día</translation>
  </message>
  <message>
   <source>No run pulled or posted anything on this day.</source>
   <translation>Ninguna corrida tomó ni contabilizó nada este día.</translation>
  </message>
  <message>
   <source>No payment differs from ASPIRE.</source>
   <translation>Ningún pago difiere de ASPIRE.</translation>
  </message>
  <message>
   <source>Day before</source>
   <translation>Día anterior</translation>
  </message>
  <message>
   <source>Day after</source>
   <translation>Día siguiente</translation>
  </message>
  <message>
   <source>The day</source>
   <translation>El día</translation>
  </message>
  <message>
   <source>Opening + movements = closing</source>
   <translation>Apertura + movimientos = cierre</translation>
  </message>
  <message>
   <source>Portal, ASPIRE and file, per run</source>
   <translation>Portal, ASPIRE y archivo, por corrida</translation>
  </message>
  <message>
   <source>Differs from ASPIRE, as of now</source>
   <translation>Difiere de ASPIRE, a este momento</translation>
  </message>
  <message numerus="yes">
   <source>{n} payments</source>
   <translation>
    <numerusform>{n} pago</numerusform>
    <numerusform>{n} pagos</numerusform>
   </translation>
  </message>
  <message>
   <source>Matched</source>
   <translation>Coincide</translation>
  </message>
  <message>
   <source>Differs</source>
   <translation>Difiere</translation>
  </message>
  <message>
   <source>Several look alike</source>
   <translation>Varios parecidos</translation>
  </message>
  <message>
   <source>Not a portal payment</source>
   <translation>No es un pago del portal</translation>
  </message>
  <message>
   <source>Unknown here</source>
   <translation>Desconocido aquí</translation>
  </message>
  <message>
   <source>No reference</source>
   <translation>Sin referencia</translation>
  </message>
  <message>
   <source>Not matched yet</source>
   <translation>Aún sin relacionar</translation>
  </message>
  <message>
   <source>not imported</source>
   <translation>no importado</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Qué está mal</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Coincidencia</translation>
  </message>
  <message>
   <source>Reference, 40-54</source>
   <translation>Referencia, 40-54</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Cuenta</translation>
  </message>
  <message>
   <source>Name in the file</source>
   <translation>Nombre en el archivo</translation>
  </message>
  <message>
   <source>Effective</source>
   <translation>Fecha efectiva</translation>
  </message>
  <message>
   <source>SEC</source>
   <translation>SEC</translation>
  </message>
  <message>
   <source>Return</source>
   <translation>Devolución</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Diferencia</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <source>Portal</source>
   <translation>Portal</translation>
  </message>
  <message>
   <source>ASPIRE</source>
   <translation>ASPIRE</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Desde hace</translation>
  </message>
  <message>
   <source>Likely cause</source>
   <translation>Causa probable</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Apertura</translation>
  </message>
  <message>
   <source>Came</source>
   <translation>Entraron</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Salieron</translation>
  </message>
  <message>
   <source>Closing</source>
   <translation>Cierre</translation>
  </message>
  <message>
   <source>Ties</source>
   <translation>Cuadra</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Corrida</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Other records</source>
   <translation>Otros registros</translation>
  </message>
  <message>
   <source>Explained</source>
   <translation>Explicado</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Advertencia</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>Debit</source>
   <translation>Débito</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>Crédito</translation>
  </message>
  <message>
   <source>whole file</source>
   <translation>todo el archivo</translation>
  </message>
  <message>
   <source>Does not tie</source>
   <translation>No cuadra</translation>
  </message>
  <message>
   <source>Business day</source>
   <translation>Día hábil</translation>
  </message>
  <message>
   <source>A date as 2025-11-24; Up and Down step by a day</source>
   <translation>Una fecha como 2025-11-24; arriba y abajo avanzan por día</translation>
  </message>
  <message>
   <source>Select a difference to see its likely cause and what to do.</source>
   <translation>Seleccione una diferencia para ver su causa probable y qué hacer.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Entries</source>
   <translation>Entradas</translation>
  </message>
  <message>
   <source>All entries</source>
   <translation>Todas las entradas</translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation>{some} de {all}</translation>
  </message>
  <message>
   <source>Show which entries</source>
   <translation>Qué entradas mostrar</translation>
  </message>
  <message>
   <source>Select an entry to see its line, account number masked.</source>
   <translation>Seleccione una entrada para ver su línea, con el número de cuenta enmascarado.</translation>
  </message>
  <message numerus="yes">
   <source>{n} entries</source>
   <translation>
    <numerusform>{n} entrada</numerusform>
    <numerusform>{n} entradas</numerusform>
   </translation>
  </message>
  <message>
   <source>payment</source>
   <translation>pagos</translation>
  </message>
  <message>
   <source>return</source>
   <translation>devoluciones</translation>
  </message>
  <message>
   <source>Files kept as evidence</source>
   <translation>Archivos conservados como evidencia</translation>
  </message>
  <message>
   <source>{count} kept. Of each only the hash, totals and masked lines.</source>
   <translation>{count} conservados. De cada uno, solo el hash, los totales y las líneas enmascaradas.</translation>
  </message>
  <message>
   <source>No file is kept yet. Open one and choose Keep as evidence.</source>
   <translation>Todavía no se conserva ningún archivo. Abra uno y elija Conservar como evidencia.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Conservado</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Por</translation>
  </message>
  <message>
   <source>Debits</source>
   <translation>Débitos</translation>
  </message>
  <message>
   <source>Credits</source>
   <translation>Créditos</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Within the level</source>
   <translation>Dentro del nivel</translation>
  </message>
  <message>
   <source>Near the level</source>
   <translation>Cerca del nivel</translation>
  </message>
  <message>
   <source>Over the level</source>
   <translation>Por encima del nivel</translation>
  </message>
  <message numerus="yes">
   <source>{n} debits</source>
   <translation>
    <numerusform>{n} débito</numerusform>
    <numerusform>{n} débitos</numerusform>
   </translation>
  </message>
  <message>
   <source>No debit of these 60 days came back.</source>
   <translation>Ningún débito de estos 60 días fue devuelto.</translation>
  </message>
  <message>
   <source>{debits} of {amount} originated {first} to {last}; {returned} returned.</source>
   <translation>{debits} por {amount} originados del {first} al {last}; {returned} devueltos.</translation>
  </message>
  <message>
   <source>Nacha's levels by origination date over 60 days: unauthorised R05 R07 R10 R11 R29 R51, administrative R02 R03 R04, overall every return. The line in a bar is the level.</source>
   <translation>Niveles de Nacha por fecha de origen en 60 días: no autorizados R05 R07 R10 R11 R29 R51, administrativos R02 R03 R04, total todas las devoluciones. La línea en la barra es el nivel.</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Motivos</translation>
  </message>
  <message>
   <source>{company}; choose another company above</source>
   <translation>{company}; elija otra financiera arriba</translation>
  </message>
  <message>
   <source>{company}, whose payments stand in the file</source>
   <translation>{company}, cuyos pagos están en el archivo</translation>
  </message>
  <message>
   <source>{entries} in {batches}, debits {debits}, credits {credits}</source>
   <translation>{entries} en {batches}, débitos {debits}, créditos {credits}</translation>
  </message>
  <message numerus="yes">
   <source>{n} kinds</source>
   <translation>
    <numerusform>{n} tipo</numerusform>
    <numerusform>{n} tipos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} differences</source>
   <translation>
    <numerusform>{n} diferencia</numerusform>
    <numerusform>{n} diferencias</numerusform>
   </translation>
  </message>
  <message>
   <source>Drop it here, or choose it. It is read in memory and masked; nothing of it is kept unless you say so.</source>
   <translation>Suéltelo aquí o elíjalo. Se lee en memoria y se enmascara; no se conserva nada de él a menos que usted lo indique.</translation>
  </message>
  <message>
   <source>Whose file is it?</source>
   <translation>¿De quién es el archivo?</translation>
  </message>
  <message>
   <source>None of its references is a payment that you can see, or several companies have them. Choose one above.</source>
   <translation>Ninguna de sus referencias es un pago que usted pueda ver, o son de varias financieras. Elija una arriba.</translation>
  </message>
  <message>
   <source>The file was refused, so nothing is compared</source>
   <translation>El archivo fue rechazado, así que no se compara nada</translation>
  </message>
  <message>
   <source>Its findings stand under File, by line. Ask the sender for a corrected file.</source>
   <translation>Sus hallazgos están en Archivo, por línea. Pida al remitente un archivo corregido.</translation>
  </message>
  <message>
   <source>Its lines are checked, then compared with the payments of the workspace.</source>
   <translation>Sus líneas se comprueban y luego se comparan con los pagos del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Return file</source>
   <translation>Archivo de devoluciones</translation>
  </message>
  <message numerus="yes">
   <source>{n} errors</source>
   <translation>
    <numerusform>{n} error</numerusform>
    <numerusform>{n} errores</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} was refused: {wrong}, the first at {where}.</source>
   <translation>{name} fue rechazado: {wrong}, el primero en {where}.</translation>
  </message>
  <message>
   <source> It is off-format and was read with warnings.</source>
   <translation> Está fuera de formato y se leyó con advertencias.</translation>
  </message>
  <message>
   <source>ASPIRE's {run}.</source>
   <translation>De ASPIRE: {run}.</translation>
  </message>
  <message>
   <source>No run of ASPIRE's is known for it.</source>
   <translation>No se conoce ninguna corrida de ASPIRE para él.</translation>
  </message>
  <message>
   <source>Marks come from ASPIRE alone; this lists what they should be.</source>
   <translation>Las marcas vienen solo de ASPIRE; aquí se indica cuáles deberían ser.</translation>
  </message>
  <message>
   <source>{found} of {kinds}; {compared} compared.</source>
   <translation>{found} de {kinds}; {compared} comparados.</translation>
  </message>
  <message>
   <source> The day is not over yet.</source>
   <translation> El día todavía no ha terminado.</translation>
  </message>
  <message>
   <source>{day} does not tie.</source>
   <translation>El {day} no cuadra.</translation>
  </message>
  <message>
   <source>Nothing can be imported from it. Ask the sender for a corrected file.</source>
   <translation>No se puede importar nada de él. Pida al remitente un archivo corregido.</translation>
  </message>
  <message numerus="yes">
   <source>{n} batches</source>
   <translation>
    <numerusform>{n} lote</numerusform>
    <numerusform>{n} lotes</numerusform>
   </translation>
  </message>
  <message>
   <source>Portal, ASPIRE and file agree on {compared}.</source>
   <translation>Portal, ASPIRE y archivo coinciden en {compared}.</translation>
  </message>
  <message>
   <source>{day} ties to the cent.</source>
   <translation>El {day} cuadra al centavo.</translation>
  </message>
  <message>
   <source>Exporting to {name}: {done} of {total}</source>
   <translation>Exportando a {name}: {done} de {total}</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Export what is listed</source>
   <translation>Exportar lo que se muestra</translation>
  </message>
  <message>
   <source>Write what is listed into a file, in its order and columns</source>
   <translation>Escribir lo que se muestra en un archivo, con su orden y sus columnas</translation>
  </message>
  <message>
   <source>A PDF holds at most {most} payments and {n} are listed. Narrow the filter, or take CSV or XLSX.</source>
   <translation>Un PDF admite como máximo {most} pagos y se muestran {n}. Limite el filtro o use CSV o XLSX.</translation>
  </message>
  <message>
   <source>Export {kind}</source>
   <translation>Exportar {kind}</translation>
  </message>
  <message>
   <source>Exporting to {name}…</source>
   <translation>Exportando a {name}…</translation>
  </message>
  <message numerus="yes">
   <source>{n} payments exported to {name}; what is in it stands beside it, with its checksum.</source>
   <translation>
    <numerusform>{n} pago exportado a {name}; al lado queda lo que contiene, con su suma de comprobación.</numerusform>
    <numerusform>{n} pagos exportados a {name}; al lado queda lo que contiene, con su suma de comprobación.</numerusform>
   </translation>
  </message>
  <message>
   <source>Export what is listed as {kind}</source>
   <translation>Exportar lo que se muestra como {kind}</translation>
  </message>
  <message>
   <source>{rate} rows a second</source>
   <translation>{rate} filas por segundo</translation>
  </message>
  <message>
   <source>The export was stopped. No file was left.</source>
   <translation>La exportación se detuvo. No quedó ningún archivo.</translation>
  </message>
  <message>
   <source>{title}, page {n}</source>
   <translation>{title}, página {n}</translation>
  </message>
  <message>
   <source>CSV…</source>
   <translation>CSV…</translation>
  </message>
  <message>
   <source>Excel (XLSX)…</source>
   <translation>Excel (XLSX)…</translation>
  </message>
  <message>
   <source>PDF for paper…</source>
   <translation>PDF para papel…</translation>
  </message>
  <message>
   <source>No payments yet</source>
   <translation>Todavía no hay pagos</translation>
  </message>
  <message>
   <source>They appear here once a borrower submits one.</source>
   <translation>Aparecen aquí en cuanto un prestatario envía uno.</translation>
  </message>
  <message>
   <source>No payment matches</source>
   <translation>Ningún pago coincide</translation>
  </message>
  <message>
   <source>Nothing here fits the search.</source>
   <translation>Nada aquí coincide con la búsqueda.</translation>
  </message>
  <message>
   <source>Clear search and filters</source>
   <translation>Limpiar búsqueda y filtros</translation>
  </message>
  <message>
   <source>Loading payments</source>
   <translation>Cargando pagos</translation>
  </message>
  <message>
   <source>They are read from the workspace, not from ASPIRE.</source>
   <translation>Se leen del espacio de trabajo, no de ASPIRE.</translation>
  </message>
  <message>
   <source>The workspace cannot be read</source>
   <translation>No se puede leer el espacio de trabajo</translation>
  </message>
  <message>
   <source>Check that its disk is there.</source>
   <translation>Compruebe que su disco está disponible.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>Ask somebody whose role may.</source>
   <translation>Pídalo a alguien cuyo rol lo permita.</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipografía</translation>
  </message>
  <message>
   <source>Status and marks</source>
   <translation>Estado y marcas</translation>
  </message>
  <message>
   <source>Icons</source>
   <translation>Iconos</translation>
  </message>
  <message>
   <source>A field that is searched in, and something under way</source>
   <translation>Un campo en el que se busca y algo en curso</translation>
  </message>
  <message>
   <source>Facts and sentences</source>
   <translation>Datos y frases</translation>
  </message>
  <message>
   <source>States of a page</source>
   <translation>Estados de una página</translation>
  </message>
  <message>
   <source>Buttons: as they are, under the mouse, pressed, with the focus, off</source>
   <translation>Botones: tal cual, bajo el ratón, pulsados, con el foco, desactivados</translation>
  </message>
  <message>
   <source>Tools: as they are, chosen, off, with a menu</source>
   <translation>Herramientas: tal cual, elegidas, desactivadas, con menú</translation>
  </message>
  <message>
   <source>Fields: with a hint, filled in, with the focus, off; choices, numbers, days</source>
   <translation>Campos: con una indicación, rellenos, con el foco, desactivados; opciones, números, días</translation>
  </message>
  <message>
   <source>Values that take more lines</source>
   <translation>Valores que ocupan más líneas</translation>
  </message>
  <message>
   <source>The sync in all its conditions</source>
   <translation>La sincronización en todas sus condiciones</translation>
  </message>
  <message>
   <source>Tabs and tables</source>
   <translation>Pestañas y tablas</translation>
  </message>
  <message>
   <source>Totals, one of them chosen, and totals on their way</source>
   <translation>Totales, uno de ellos elegido, y totales en camino</translation>
  </message>
  <message>
   <source>A list and its detail; two parts beside each other</source>
   <translation>Una lista y su detalle; dos partes una junto a otra</translation>
  </message>
  <message>
   <source>Questions before an act</source>
   <translation>Preguntas antes de un acto</translation>
  </message>
  <message>
   <source>Strips of the window</source>
   <translation>Franjas de la ventana</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Bloqueado</translation>
  </message>
  <message>
   <source>{who}. Syncing goes on.</source>
   <translation>{who}. La sincronización continúa.</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Desbloquear</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>{weekday}, {month} {day}, {year}</source>
   <translation>{weekday}, {day} de {month} de {year}</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>{n} s</translation>
  </message>
  <message>
   <source>Admin Desktop does not start</source>
   <translation>Admin Desktop no se abre</translation>
  </message>
  <message>
   <source>Copy these words</source>
   <translation>Copiar este texto</translation>
  </message>
  <message>
   <source>First fill in: {field}</source>
   <translation>Complete primero: {field}</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Cerrar (Esc)</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Ours</source>
   <translation>Nuestro</translation>
  </message>
  <message>
   <source>ASPIRE's</source>
   <translation>De ASPIRE</translation>
  </message>
  <message>
   <source>Columns: {table}</source>
   <translation>Columnas: {table}</translation>
  </message>
  <message numerus="yes">
   <source>{n} rows copied</source>
   <translation>
    <numerusform>{n} fila copiada</numerusform>
    <numerusform>{n} filas copiadas</numerusform>
   </translation>
  </message>
  <message>
   <source>The account number was masked, on the clipboard too</source>
   <translation>El número de cuenta se enmascaró, también en el portapapeles</translation>
  </message>
  <message>
   <source>{amount} from {customer} on contract {contract}. ASPIRE is asked to close its record. If EFT Generation has already pulled it into a batch, it is too late: the payment is collected, and the finance company can refund it.</source>
   <translation>{amount} de {customer} por el contrato {contract}. Se pide a ASPIRE que cierre su registro. Si EFT Generation ya lo tomó en un lote, es demasiado tarde: el pago se cobra y la financiera puede reembolsarlo.</translation>
  </message>
  <message>
   <source>Cancel payment {ref}?</source>
   <translation>¿Cancelar el pago {ref}?</translation>
  </message>
  <message>
   <source>Cancel {amount} payment</source>
   <translation>Cancelar el pago de {amount}</translation>
  </message>
  <message>
   <source>Keep the payment</source>
   <translation>Conservar el pago</translation>
  </message>
  <message>
   <source>Ticket number</source>
   <translation>Número de ticket</translation>
  </message>
  <message>
   <source>Ticket of the borrower's request</source>
   <translation>Ticket de la solicitud del prestatario</translation>
  </message>
  <message>
   <source>Close the difference from ASPIRE</source>
   <translation>Cerrar la diferencia con ASPIRE</translation>
  </message>
  <message>
   <source>Evidence pack of this payment</source>
   <translation>Paquete de evidencia de este pago</translation>
  </message>
  <message>
   <source>Diagnose</source>
   <translation>Diagnosticar</translation>
  </message>
  <message>
   <source>Diagnose this payment</source>
   <translation>Diagnosticar este pago</translation>
  </message>
  <message>
   <source>Copy reference</source>
   <translation>Copiar referencia</translation>
  </message>
  <message>
   <source>Copy payment reference</source>
   <translation>Copiar la referencia del pago</translation>
  </message>
  <message>
   <source>Cancel for the borrower…</source>
   <translation>Cancelar por el prestatario…</translation>
  </message>
  <message>
   <source>Close the difference…</source>
   <translation>Cerrar la diferencia…</translation>
  </message>
  <message>
   <source>Cancel payment {ref} for the borrower</source>
   <translation>Cancelar el pago {ref} por el prestatario</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Number of the Alternate EFT record</source>
   <translation>Número del registro Alternate EFT</translation>
  </message>
  <message>
   <source>ASPIRE's counter, as it stands in the record</source>
   <translation>Contador de ASPIRE, tal como figura en el registro</translation>
  </message>
  <message>
   <source>In the finance company's zone</source>
   <translation>En la zona de la financiera</translation>
  </message>
  <message>
   <source>Bank account</source>
   <translation>Cuenta bancaria</translation>
  </message>
  <message>
   <source>The last four digits are all that is kept here</source>
   <translation>Aquí solo se conservan los últimos cuatro dígitos</translation>
  </message>
  <message>
   <source>SEC code</source>
   <translation>Código SEC</translation>
  </message>
  <message>
   <source>Submitted</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>{time} by {who}</source>
   <translation>{time} por {who}</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>ninguno todavía</translation>
  </message>
  <message>
   <source>No Alternate EFT record is known for this payment</source>
   <translation>No se conoce ningún registro Alternate EFT de este pago</translation>
  </message>
  <message>
   <source>Return code</source>
   <translation>Código de devolución</translation>
  </message>
  <message>
   <source>Payment {ref} keeps what the borrower submitted. ASPIRE's values are accepted, and the status follows ASPIRE as far as the life cycle allows. Your note stands in the timeline and the audit log.</source>
   <translation>El pago {ref} conserva lo que envió el prestatario. Se aceptan los valores de ASPIRE y el estado sigue a ASPIRE hasta donde lo permite el ciclo de vida. Su nota queda en la cronología y en la bitácora de auditoría.</translation>
  </message>
  <message>
   <source>Close the difference of {ref}?</source>
   <translation>¿Cerrar la diferencia de {ref}?</translation>
  </message>
  <message>
   <source>Accept ASPIRE's values</source>
   <translation>Aceptar los valores de ASPIRE</translation>
  </message>
  <message>
   <source>Leave it open</source>
   <translation>Dejarla abierta</translation>
  </message>
  <message>
   <source>What you found</source>
   <translation>Lo que encontró</translation>
  </message>
  <message>
   <source>So that others can follow</source>
   <translation>Para que otros puedan seguirlo</translation>
  </message>
  <message>
   <source>Payment detail</source>
   <translation>Detalle del pago</translation>
  </message>
  <message>
   <source>Close payment detail</source>
   <translation>Cerrar el detalle del pago</translation>
  </message>
  <message>
   <source>Open customer</source>
   <translation>Abrir cliente</translation>
  </message>
  <message>
   <source>Payment detail, scrollable</source>
   <translation>Detalle del pago, desplazable</translation>
  </message>
  <message>
   <source>Open the customer's overview</source>
   <translation>Abrir el resumen del cliente</translation>
  </message>
  <message>
   <source>Customer Portal</source>
   <translation>Portal de clientes</translation>
  </message>
  <message>
   <source>sync</source>
   <translation>sincronización</translation>
  </message>
  <message>
   <source>Our clock: {time}</source>
   <translation>Nuestro reloj: {time}</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Cronología</translation>
  </message>
  <message>
   <source>ASPIRE's clock {time}</source>
   <translation>Reloj de ASPIRE {time}</translation>
  </message>
  <message>
   <source>ASPIRE's clock: {time}</source>
   <translation>Reloj de ASPIRE: {time}</translation>
  </message>
  <message>
   <source>The search takes filters, mixed with words to search for:</source>
   <translation>La búsqueda admite filtros, mezclados con las palabras que se buscan:</translation>
  </message>
  <message>
   <source>{n} new – show</source>
   <translation>{n} nuevos: mostrar</translation>
  </message>
  <message>
   <source>{n} no longer here – refresh</source>
   <translation>{n} ya no están aquí: actualizar</translation>
  </message>
  <message>
   <source>F1 tells what each means.</source>
   <translation>F1 explica qué significa cada uno.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Limpiar</translation>
  </message>
  <message>
   <source>Cancel reading</source>
   <translation>Cancelar la lectura</translation>
  </message>
  <message>
   <source>Type filters too: {examples}</source>
   <translation>También puede escribir filtros: {examples}</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Leyendo…</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Ayer</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>Últimos 7 días</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Este mes</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>El mes pasado</translation>
  </message>
  <message>
   <source>In my care</source>
   <translation>A mi cargo</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Revisado</translation>
  </message>
  <message>
   <source>With notes</source>
   <translation>Con notas</translation>
  </message>
  <message>
   <source>Under $100</source>
   <translation>Menos de $100</translation>
  </message>
  <message>
   <source>$100 to $1,000</source>
   <translation>De $100 a $1,000</translation>
  </message>
  <message>
   <source>$1,000 to $10,000</source>
   <translation>De $1,000 a $10,000</translation>
  </message>
  <message>
   <source>Over $10,000</source>
   <translation>Más de $10,000</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Vistas</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Fechas</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Atrasados</translation>
  </message>
  <message>
   <source>Cancel race</source>
   <translation>Carrera de cancelación</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Cualquiera</translation>
  </message>
  <message>
   <source>Payments appear here as soon as a borrower submits one in the Customer Portal. Sync to ask ASPIRE now.</source>
   <translation>Los pagos aparecen aquí en cuanto un prestatario envía uno en el Portal de clientes. Sincronice para consultar a ASPIRE ahora.</translation>
  </message>
  <message>
   <source>Nothing here fits the search and filters.</source>
   <translation>Nada aquí coincide con la búsqueda y los filtros.</translation>
  </message>
  <message>
   <source>{what} from {low} to {high}</source>
   <translation>{what} del {low} al {high}</translation>
  </message>
  <message>
   <source>{some} or {last}</source>
   <translation>{some} o {last}</translation>
  </message>
  <message>
   <source>by {column}, ascending</source>
   <translation>por {column}, ascendente</translation>
  </message>
  <message>
   <source>{statuses} payments</source>
   <translation>Pagos {statuses}</translation>
  </message>
  <message>
   <source>All payments</source>
   <translation>Todos los pagos</translation>
  </message>
  <message>
   <source>{what} since {low}</source>
   <translation>{what} desde el {low}</translation>
  </message>
  <message>
   <source>{what} until {high}</source>
   <translation>{what} hasta el {high}</translation>
  </message>
  <message>
   <source>by {column}, descending</source>
   <translation>por {column}, descendente</translation>
  </message>
  <message>
   <source>marked {marks}</source>
   <translation>con la marca {marks}</translation>
  </message>
  <message>
   <source>over their time</source>
   <translation>atrasados</translation>
  </message>
  <message>
   <source>that need attention</source>
   <translation>que requieren atención</translation>
  </message>
  <message>
   <source>containing “{text}”</source>
   <translation>que contienen “{text}”</translation>
  </message>
  <message>
   <source>in my care</source>
   <translation>a mi cargo</translation>
  </message>
  <message>
   <source>in nobody's care</source>
   <translation>sin responsable</translation>
  </message>
  <message>
   <source>with notes</source>
   <translation>con notas</translation>
  </message>
  <message>
   <source>of {companies}</source>
   <translation>de {companies}</translation>
  </message>
  <message>
   <source>submitted</source>
   <translation>enviados</translation>
  </message>
  <message>
   <source>effective</source>
   <translation>con fecha efectiva</translation>
  </message>
  <message>
   <source>of customer</source>
   <translation>del cliente</translation>
  </message>
  <message>
   <source>on contract</source>
   <translation>del contrato</translation>
  </message>
  <message>
   <source>of record</source>
   <translation>del registro</translation>
  </message>
  <message>
   <source>in batch</source>
   <translation>del lote</translation>
  </message>
  <message>
   <source>{what} on {day}</source>
   <translation>{what} el {day}</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>más recientes primero</translation>
  </message>
  <message>
   <source>oldest first</source>
   <translation>más antiguos primero</translation>
  </message>
  <message>
   <source>in the care of {name}</source>
   <translation>a cargo de {name}</translation>
  </message>
  <message>
   <source>reviewed</source>
   <translation>revisados</translation>
  </message>
  <message>
   <source>not reviewed</source>
   <translation>sin revisar</translation>
  </message>
  <message>
   <source>that moved today</source>
   <translation>que cambiaron hoy</translation>
  </message>
  <message>
   <source>that moved within {n} days</source>
   <translation>que cambiaron en los últimos {n} días</translation>
  </message>
  <message>
   <source>of {low} to {high}</source>
   <translation>de {low} a {high}</translation>
  </message>
  <message>
   <source>of at least {low}</source>
   <translation>de {low} como mínimo</translation>
  </message>
  <message>
   <source>of at most {high}</source>
   <translation>de {high} como máximo</translation>
  </message>
  <message>
   <source>Totals by status</source>
   <translation>Totales por estado</translation>
  </message>
  <message>
   <source>not counted yet</source>
   <translation>aún sin contar</translation>
  </message>
  <message>
   <source>Show only {status} payments</source>
   <translation>Mostrar solo los pagos {status}</translation>
  </message>
  <message>
   <source>Batch {batch}, {state}</source>
   <translation>Lote {batch}, {state}</translation>
  </message>
  <message>
   <source>Updated</source>
   <translation>Actualizado</translation>
  </message>
  <message>
   <source>Next expected by</source>
   <translation>Siguiente antes de</translation>
  </message>
  <message>
   <source>Counters</source>
   <translation>Contadores</translation>
  </message>
  <message>
   <source>Submitted by</source>
   <translation>Enviado por</translation>
  </message>
  <message>
   <source>Assignee</source>
   <translation>Responsable</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Choose the columns</source>
   <translation>Elegir las columnas</translation>
  </message>
  <message>
   <source>Show, hide, move and freeze columns</source>
   <translation>Mostrar, ocultar, mover y fijar columnas</translation>
  </message>
  <message>
   <source>Tick what is shown and drag it where it belongs. Status is always shown.</source>
   <translation>Marque lo que se muestra y arrástrelo a su lugar. El estado siempre se muestra.</translation>
  </message>
  <message>
   <source>Columns in their order; ticked ones are shown</source>
   <translation>Columnas en su orden; las marcadas se muestran</translation>
  </message>
  <message>
   <source>How many columns stand still</source>
   <translation>Cuántas columnas quedan fijas</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>Columnas habituales</translation>
  </message>
  <message>
   <source>Show these</source>
   <translation>Mostrar estas</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Freeze the first</source>
   <translation>Fijar las primeras</translation>
  </message>
  <message>
   <source>Too late</source>
   <translation>Tarde</translation>
  </message>
  <message>
   <source>Checking</source>
   <translation>Comprobando</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Falta</translation>
  </message>
  <message>
   <source>Returned {code}</source>
   <translation>Devuelto {code}</translation>
  </message>
  <message>
   <source>Columns of the payments table</source>
   <translation>Columnas de la tabla de pagos</translation>
  </message>
  <message>
   <source>{status}: {amount} from {customer}, contract {contract}, reference {ref}, submitted {submitted}, effective {effective}, bank account ending {last4}.</source>
   <translation>{status}: {amount} de {customer}, contrato {contract}, referencia {ref}, enviado {submitted}, fecha efectiva {effective}, cuenta bancaria terminada en {last4}.</translation>
  </message>
  <message>
   <source>{due}, {time} left</source>
   <translation>{due}, quedan {time}</translation>
  </message>
  <message>
   <source>{due}, {time} over</source>
   <translation>{due}, {time} de atraso</translation>
  </message>
  <message>
   <source>Next status expected by {due}.</source>
   <translation>Siguiente estado previsto antes de {due}.</translation>
  </message>
  <message>
   <source>{n} selected</source>
   <translation>Selección: {n}</translation>
  </message>
  <message>
   <source>{n} selected, {sum}</source>
   <translation>Selección: {n}, {sum}</translation>
  </message>
  <message>
   <source>{n} rows are too many to copy; select at most {most}</source>
   <translation>{n} filas son demasiadas para copiar; seleccione como máximo {most}</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message numerus="yes">
   <source>{n} of {of} payments</source>
   <translation>
    <numerusform>{n} de {of} pago</numerusform>
    <numerusform>{n} de {of} pagos</numerusform>
   </translation>
  </message>
  <message>
   <source>Copy reference {ref}</source>
   <translation>Copiar la referencia {ref}</translation>
  </message>
  <message>
   <source>Search reference, customer, contract…</source>
   <translation>Buscar referencia, cliente, contrato…</translation>
  </message>
  <message>
   <source>{ref} copied</source>
   <translation>{ref} copiada</translation>
  </message>
  <message>
   <source>{verb} {feature} for {company}</source>
   <translation>{verb} {feature} para {company}</translation>
  </message>
  <message>
   <source>Activate</source>
   <translation>Activar</translation>
  </message>
  <message>
   <source>Deactivate</source>
   <translation>Desactivar</translation>
  </message>
  <message>
   <source>Take back plan {number}</source>
   <translation>Retirar el plan {number}</translation>
  </message>
  <message>
   <source>At a time</source>
   <translation>En un momento dado</translation>
  </message>
  <message>
   <source>Goes back by itself</source>
   <translation>Se revierte por sí solo</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Goes back</source>
   <translation>Se revierte</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Dejarlo como está</translation>
  </message>
  <message>
   <source>On whose wish, and when</source>
   <translation>A petición de quién y cuándo</translation>
  </message>
  <message>
   <source>On whose wish</source>
   <translation>A petición de quién</translation>
  </message>
  <message>
   <source>A second person must approve it before it takes force. </source>
   <translation>Una segunda persona debe aprobarlo antes de que entre en vigor. </translation>
  </message>
  <message>
   <source>Ticket number and reason are required.</source>
   <translation>Se requieren número de ticket y motivo.</translation>
  </message>
  <message>
   <source>What will happen</source>
   <translation>Qué ocurrirá</translation>
  </message>
  <message>
   <source>Switches</source>
   <translation>Interruptores</translation>
  </message>
  <message>
   <source>Search company or feature…</source>
   <translation>Buscar financiera o función…</translation>
  </message>
  <message>
   <source>Companies and their features</source>
   <translation>Financieras y sus funciones</translation>
  </message>
  <message>
   <source>{rows} of {all}</source>
   <translation>{rows} de {all}</translation>
  </message>
  <message>
   <source>Done: it is {state} now</source>
   <translation>Hecho: ahora está {state}</translation>
  </message>
  <message>
   <source>Planned; it waits for a second person</source>
   <translation>Planificado; espera a una segunda persona</translation>
  </message>
  <message>
   <source>Planned for its time</source>
   <translation>Planificado para su momento</translation>
  </message>
  <message>
   <source>The plan is given up</source>
   <translation>Se renunció al plan</translation>
  </message>
  <message>
   <source>The plan lapsed</source>
   <translation>El plan caducó</translation>
  </message>
  <message numerus="yes">
   <source>{n} switches</source>
   <translation>
    <numerusform>{n} interruptor</numerusform>
    <numerusform>{n} interruptores</numerusform>
   </translation>
  </message>
  <message>
   <source>Confirm the emergency</source>
   <translation>Confirmar la emergencia</translation>
  </message>
  <message>
   <source>Give up plan {number}</source>
   <translation>Renunciar al plan {number}</translation>
  </message>
  <message>
   <source>Reason given: {reason}.</source>
   <translation>Motivo indicado: {reason}.</translation>
  </message>
  <message>
   <source>Hand in the ticket</source>
   <translation>Entregar el ticket</translation>
  </message>
  <message>
   <source>Approve plan {number}</source>
   <translation>Aprobar el plan {number}</translation>
  </message>
  <message>
   <source>Switch {feature} off now for {company}</source>
   <translation>Desactivar {feature} ahora para {company}</translation>
  </message>
  <message>
   <source>It is off at once. Ticket and second person are owed within 24 hours and shown until then.</source>
   <translation>Se desactiva de inmediato. El ticket y la segunda persona quedan pendientes dentro de 24 horas y se muestran hasta entonces.</translation>
  </message>
  <message>
   <source>Switch {feature} off now</source>
   <translation>Desactivar {feature} ahora</translation>
  </message>
  <message>
   <source>Reason: {reason}.</source>
   <translation>Motivo: {reason}.</translation>
  </message>
  <message>
   <source>A second person must approve each change.</source>
   <translation>Una segunda persona debe aprobar cada cambio.</translation>
  </message>
  <message>
   <source>Switch</source>
   <translation>Interruptor</translation>
  </message>
  <message>
   <source>History of this switch</source>
   <translation>Historial de este interruptor</translation>
  </message>
  <message>
   <source>Approve the plan…</source>
   <translation>Aprobar el plan…</translation>
  </message>
  <message>
   <source>Confirm the emergency…</source>
   <translation>Confirmar la emergencia…</translation>
  </message>
  <message>
   <source>Hand in the ticket…</source>
   <translation>Entregar el ticket…</translation>
  </message>
  <message>
   <source>Take back the last change…</source>
   <translation>Revertir el último cambio…</translation>
  </message>
  <message>
   <source>Change the plan…</source>
   <translation>Cambiar el plan…</translation>
  </message>
  <message>
   <source>Give up the plan…</source>
   <translation>Renunciar al plan…</translation>
  </message>
  <message>
   <source>Emergency off…</source>
   <translation>Desactivar por emergencia…</translation>
  </message>
  <message>
   <source>Open a ticket</source>
   <translation>Abrir un ticket</translation>
  </message>
  <message>
   <source>The text of the ticket is on the clipboard; paste it and add the reason</source>
   <translation>El texto del ticket está en el portapapeles; péguelo y agregue el motivo</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Nobody has changed it yet.</source>
   <translation>Nadie la ha cambiado todavía.</translation>
  </message>
  <message>
   <source>{what} owed by {time}</source>
   <translation>{what}: pendiente antes de {time}</translation>
  </message>
  <message>
   <source>{feature} is {state} since {time}, by {who}.</source>
   <translation>La función {feature} está {state} desde {time}, por {who}.</translation>
  </message>
  <message>
   <source>Plan {number} by {who}: switch {state} {when}, ticket {ticket}: {reason}.</source>
   <translation>Plan {number} de {who}: dejarla {state}, {when}, ticket {ticket}: {reason}.</translation>
  </message>
  <message>
   <source>To LTi Customer Care

Please {verb} {feature} for {company} ({code}).
State now: {state}
Reason: 
From when: 
Until when, if it is temporary: </source>
   <translation>Para LTi Customer Care

Por favor, {verb} {feature} para {company} ({code}).
Estado actual: {state}
Motivo: 
Desde cuándo: 
Hasta cuándo, si es temporal: </translation>
  </message>
  <message>
   <source>Activate {feature}…</source>
   <translation>Activar {feature}…</translation>
  </message>
  <message>
   <source>Only an LTi admin changes this, on a ticket.</source>
   <translation>Solo un admin de LTi cambia esto, con un ticket.</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Activada</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Desactivada</translation>
  </message>
  <message>
   <source>Waits for a second person</source>
   <translation>Espera a una segunda persona</translation>
  </message>
  <message>
   <source>{state} from {time}</source>
   <translation>{state} desde {time}</translation>
  </message>
  <message>
   <source>Goes back at {time}</source>
   <translation>Se revierte: {time}</translation>
  </message>
  <message>
   <source>Ticket and second person</source>
   <translation>Ticket y segunda persona</translation>
  </message>
  <message>
   <source>{feature} is {state}, as it always was.</source>
   <translation>La función {feature} está {state}, como siempre estuvo.</translation>
  </message>
  <message>
   <source>at once</source>
   <translation>de inmediato</translation>
  </message>
  <message>
   <source> It goes back at {time}.</source>
   <translation> Se revierte: {time}.</translation>
  </message>
  <message>
   <source> It waits for a second person.</source>
   <translation> Espera a una segunda persona.</translation>
  </message>
  <message>
   <source>deactivate</source>
   <translation>desactiven</translation>
  </message>
  <message>
   <source>activate</source>
   <translation>activen</translation>
  </message>
  <message>
   <source>Deactivate {feature}…</source>
   <translation>Desactivar {feature}…</translation>
  </message>
  <message>
   <source>Only LTi Customer Care changes Payments, on a ticket.</source>
   <translation>Solo LTi Customer Care cambia Pagos, con un ticket.</translation>
  </message>
  <message>
   <source>Reading the switches</source>
   <translation>Leyendo los interruptores</translation>
  </message>
  <message>
   <source>No finance company yet</source>
   <translation>Todavía no hay ninguna financiera</translation>
  </message>
  <message>
   <source>An LTi admin connects one in Settings.</source>
   <translation>Un admin de LTi conecta una en Configuración.</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Leer de nuevo</translation>
  </message>
  <message>
   <source>Feature</source>
   <translation>Función</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Second person</source>
   <translation>Segunda persona</translation>
  </message>
  <message>
   <source>nobody we know</source>
   <translation>nadie que conozcamos</translation>
  </message>
  <message>
   <source>What you change shows on the site at once. Borrowers see it when it is applied.</source>
   <translation>Lo que cambia se ve en el sitio de inmediato. Los prestatarios lo ven cuando se aplica.</translation>
  </message>
  <message>
   <source>Branding</source>
   <translation>Imagen de marca</translation>
  </message>
  <message>
   <source>Header colour</source>
   <translation>Color del encabezado</translation>
  </message>
  <message>
   <source>Button colour</source>
   <translation>Color de los botones</translation>
  </message>
  <message>
   <source>Support e-mail</source>
   <translation>Correo de soporte</translation>
  </message>
  <message>
   <source>Scale of the logo</source>
   <translation>Escala del logotipo</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Aplicar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Apply to {company}</source>
   <translation>Aplicar a {company}</translation>
  </message>
  <message>
   <source>Choose a picture…</source>
   <translation>Elegir una imagen…</translation>
  </message>
  <message>
   <source>Choose a picture: {what}</source>
   <translation>Elegir una imagen: {what}</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>Quitar: {what}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Banner picture</source>
   <translation>Imagen de banner</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logotipo</translation>
  </message>
  <message>
   <source>Pick: {what}</source>
   <translation>Elegir: {what}</translation>
  </message>
  <message>
   <source>Pick…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>White text: {ratio} : 1, reads well</source>
   <translation>Texto blanco: {ratio} : 1, se lee bien</translation>
  </message>
  <message>
   <source>White text: {ratio} : 1, hard to read (4.5 : 1 reads well)</source>
   <translation>Texto blanco: {ratio} : 1, difícil de leer (con 4.5 : 1 se lee bien)</translation>
  </message>
  <message>
   <source>White text: {ratio} : 1, cannot be read; refused</source>
   <translation>Texto blanco: {ratio} : 1, no se puede leer; rechazado</translation>
  </message>
  <message>
   <source># and six hexadecimal digits</source>
   <translation># y seis dígitos hexadecimales</translation>
  </message>
  <message>
   <source>The cancel of {ref} is requested: it shows Pending Cancel.</source>
   <translation>Se solicitó la cancelación de {ref}: se muestra Pending Cancel.</translation>
  </message>
  <message>
   <source>Bank account ••{last4} is set up.</source>
   <translation>La cuenta bancaria ••{last4} está configurada.</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg)</source>
   <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
  </message>
  <message>
   <source>ASPIRE is asked to set up the account…</source>
   <translation>Se pide a ASPIRE que configure la cuenta…</translation>
  </message>
  <message>
   <source>Borrowers of {company} see this branding now.</source>
   <translation>Los prestatarios de {company} ven ahora esta imagen de marca.</translation>
  </message>
  <message>
   <source>Choose a picture</source>
   <translation>Elegir una imagen</translation>
  </message>
  <message>
   <source>Borrowers</source>
   <translation>Prestatarios</translation>
  </message>
  <message>
   <source>Payments is off for {company}: the four areas are not there.</source>
   <translation>Pagos está desactivado para {company}: las cuatro áreas no aparecen.</translation>
  </message>
  <message>
   <source>Borrower</source>
   <translation>Prestatario</translation>
  </message>
  <message>
   <source>Search borrower, e-mail, account…</source>
   <translation>Buscar prestatario, correo, cuenta…</translation>
  </message>
  <message>
   <source>Customer's view</source>
   <translation>Vista del cliente</translation>
  </message>
  <message>
   <source>Customer's view: {area}</source>
   <translation>Vista del cliente: {area}</translation>
  </message>
  <message>
   <source>Checking account</source>
   <translation>Cuenta corriente</translation>
  </message>
  <message>
   <source>Savings account</source>
   <translation>Cuenta de ahorros</translation>
  </message>
  <message>
   <source>Set up bank account</source>
   <translation>Configurar cuenta bancaria</translation>
  </message>
  <message>
   <source>The routing number cannot be right: its last digit does not fit the others.</source>
   <translation>El número de ruta no puede ser correcto: su último dígito no concuerda con los demás.</translation>
  </message>
  <message>
   <source>The two account numbers differ.</source>
   <translation>Los dos números de cuenta son distintos.</translation>
  </message>
  <message>
   <source>Nine digits of routing number, and the account number twice.</source>
   <translation>Nueve dígitos de número de ruta y el número de cuenta dos veces.</translation>
  </message>
  <message>
   <source>Routing number</source>
   <translation>Número de ruta</translation>
  </message>
  <message>
   <source>ASPIRE account</source>
   <translation>Cuenta de ASPIRE</translation>
  </message>
  <message>
   <source>Validated</source>
   <translation>Validada</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Aún no</translation>
  </message>
  <message>
   <source>{company} accepts payments from existing accounts only.</source>
   <translation>{company} solo acepta pagos desde cuentas existentes.</translation>
  </message>
  <message>
   <source>For ASPIRE account</source>
   <translation>Para la cuenta de ASPIRE</translation>
  </message>
  <message>
   <source>Name on the account</source>
   <translation>Nombre que figura en la cuenta</translation>
  </message>
  <message>
   <source>Account number again</source>
   <translation>Número de cuenta otra vez</translation>
  </message>
  <message>
   <source>Set up a bank account</source>
   <translation>Configurar una cuenta bancaria</translation>
  </message>
  <message>
   <source>The number goes straight to ASPIRE. Only its last four digits are kept here.</source>
   <translation>El número va directamente a ASPIRE. Aquí solo se conservan sus últimos cuatro dígitos.</translation>
  </message>
  <message>
   <source>No bank account is set up yet.</source>
   <translation>Todavía no hay ninguna cuenta bancaria configurada.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Pay again</source>
   <translation>Pagar otra vez</translation>
  </message>
  <message>
   <source>Quick pay</source>
   <translation>Pago rápido</translation>
  </message>
  <message>
   <source>Pay a contract</source>
   <translation>Pagar un contrato</translation>
  </message>
  <message>
   <source>Payment history</source>
   <translation>Historial de pagos</translation>
  </message>
  <message>
   <source>Questions? Write to {email}.</source>
   <translation>¿Preguntas? Escriba a {email}.</translation>
  </message>
  <message>
   <source>Areas of the portal</source>
   <translation>Áreas del portal</translation>
  </message>
  <message>
   <source>No support e-mail is set.</source>
   <translation>No hay correo de soporte configurado.</translation>
  </message>
  <message>
   <source>Payment {ref} of {amount} on contract {contract}. It shows Pending Cancel until that is confirmed. Once it is being collected it is too late.</source>
   <translation>Pago {ref} de {amount} por el contrato {contract}. Se muestra Pending Cancel hasta que se confirme. Una vez que se está cobrando, es demasiado tarde.</translation>
  </message>
  <message>
   <source>Cancel this payment?</source>
   <translation>¿Cancelar este pago?</translation>
  </message>
  <message>
   <source>Your contracts</source>
   <translation>Sus contratos</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>En camino</translation>
  </message>
  <message>
   <source>There are no contracts to show for your account.</source>
   <translation>No hay contratos que mostrar para su cuenta.</translation>
  </message>
  <message>
   <source>Cancel payment</source>
   <translation>Cancelar pago</translation>
  </message>
  <message>
   <source>You have made no payments here yet.</source>
   <translation>Todavía no ha hecho ningún pago aquí.</translation>
  </message>
  <message>
   <source>Choose a payment that is Pending or Scheduled</source>
   <translation>Elija un pago que esté Pending o Scheduled</translation>
  </message>
  <message>
   <source>Pay {amount}</source>
   <translation>Pagar {amount}</translation>
  </message>
  <message>
   <source>Pay</source>
   <translation>Pagar</translation>
  </message>
  <message>
   <source>Amount in dollars</source>
   <translation>Importe en dólares</translation>
  </message>
  <message>
   <source>Pay from</source>
   <translation>Pagar desde</translation>
  </message>
  <message>
   <source>Collect on or after</source>
   <translation>Cobrar a partir del</translation>
  </message>
  <message>
   <source>There is no open contract to pay.</source>
   <translation>No hay ningún contrato abierto que pagar.</translation>
  </message>
  <message>
   <source>Set up a bank account first: there is none to pay from.</source>
   <translation>Configure primero una cuenta bancaria: no hay ninguna desde la que pagar.</translation>
  </message>
  <message>
   <source>Enter an amount from $0.01 to $99,999,999.99.</source>
   <translation>Escriba un importe de $0.01 a $99,999,999.99.</translation>
  </message>
  <message>
   <source>Open on this contract: {amount}.</source>
   <translation>Abierto en este contrato: {amount}.</translation>
  </message>
  <message numerus="yes">
   <source>Pay {amount} in {n} payments</source>
   <translation>
    <numerusform>Pagar {amount} en {n} pago</numerusform>
    <numerusform>Pagar {amount} en {n} pagos</numerusform>
   </translation>
  </message>
  <message>
   <source>Charges</source>
   <translation>Cargos</translation>
  </message>
  <message>
   <source>Pay {account} from</source>
   <translation>Pagar {account} desde</translation>
  </message>
  <message>
   <source>Nothing is open on any of your contracts.</source>
   <translation>Ninguno de sus contratos tiene cargos abiertos.</translation>
  </message>
  <message>
   <source>All open charges on all contracts, one payment per contract.</source>
   <translation>Todos los cargos abiertos de todos los contratos, un pago por contrato.</translation>
  </message>
  <message>
   <source>Portal of {company}, signed in: {user}</source>
   <translation>Portal de {company}, sesión iniciada: {user}</translation>
  </message>
  <message>
   <source>The first {n} borrowers</source>
   <translation>Los primeros {n} prestatarios</translation>
  </message>
  <message>
   <source>This looks like a payment already made: {ref}, {amount} on contract {contract}, {status}.</source>
   <translation>Esto se parece a un pago ya hecho: {ref}, {amount} por el contrato {contract}, {status}.</translation>
  </message>
  <message numerus="yes">
   <source>{n} payments of {amount} together are submitted and Pending.</source>
   <translation>
    <numerusform>Se envió {n} pago por {amount} y está Pending.</numerusform>
    <numerusform>Se enviaron {n} pagos por {amount} en total y están Pending.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Why do {n} contracts not show?</source>
   <translation>
    <numerusform>¿Por qué no se muestra {n} contrato?</numerusform>
    <numerusform>¿Por qué no se muestran {n} contratos?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} borrowers</source>
   <translation>
    <numerusform>{n} prestatario</numerusform>
    <numerusform>{n} prestatarios</numerusform>
   </translation>
  </message>
  <message>
   <source>Paid, returned by the bank</source>
   <translation>Paid, devuelto por el banco</translation>
  </message>
  <message>
   <source>Contract {contract}: {why}.</source>
   <translation>Contrato {contract}: {why}.</translation>
  </message>
  <message>
   <source>You act as {name}. What you submit is really sent to the practice ASPIRE.</source>
   <translation>Usted actúa como {name}. Lo que envíe llega de verdad al ASPIRE de práctica.</translation>
  </message>
  <message>
   <source>Whose site?</source>
   <translation>¿El sitio de quién?</translation>
  </message>
  <message>
   <source>Choose a borrower on the left, or search one above: you then see the portal as they do.</source>
   <translation>Elija un prestatario a la izquierda o busque uno arriba: verá el portal como esa persona.</translation>
  </message>
  <message>
   <source>No portal users</source>
   <translation>No hay usuarios del portal</translation>
  </message>
  <message>
   <source>Nobody can sign in to this portal yet. Portal users appear here once they are linked.</source>
   <translation>Nadie puede iniciar sesión todavía en este portal. Los usuarios aparecen aquí cuando se vinculan.</translation>
  </message>
  <message>
   <source>Nobody signs in for account {account}</source>
   <translation>Nadie inicia sesión para la cuenta {account}</translation>
  </message>
  <message>
   <source>No active portal user is linked to it, so there is no site to see. Choose another borrower.</source>
   <translation>Ningún usuario activo del portal está vinculado a ella, así que no hay sitio que ver. Elija otro prestatario.</translation>
  </message>
  <message>
   <source>Reading the site</source>
   <translation>Leyendo el sitio</translation>
  </message>
  <message>
   <source>It appears in a moment.</source>
   <translation>Aparece en un momento.</translation>
  </message>
  <message>
   <source>Read-only: on a live workspace only {name} pays and cancels here.</source>
   <translation>Solo lectura: en un espacio de trabajo real solo {name} paga y cancela aquí.</translation>
  </message>
  <message>
   <source>Read-only: your role looks at the site and does not act for {name}.</source>
   <translation>Solo lectura: su rol mira el sitio y no actúa por {name}.</translation>
  </message>
  <message>
   <source>No borrower found</source>
   <translation>No se encontró ningún prestatario</translation>
  </message>
  <message>
   <source>No active portal user contains {text}.</source>
   <translation>Ningún usuario activo del portal contiene {text}.</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Limpiar la búsqueda</translation>
  </message>
  <message numerus="yes">
   <source>And {n} more.</source>
   <translation>
    <numerusform>Y {n} más.</numerusform>
    <numerusform>Y {n} más.</numerusform>
   </translation>
  </message>
  <message>
   <source>What you checked, for the audit log</source>
   <translation>Lo que comprobó, para la bitácora de auditoría</translation>
  </message>
  <message>
   <source>How you know, for the second person</source>
   <translation>Cómo lo sabe, para la segunda persona</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Proponer</translation>
  </message>
  <message>
   <source>Confirm and go on sending</source>
   <translation>Confirmar y reanudar el envío</translation>
  </message>
  <message>
   <source>{n} selected:</source>
   <translation>Selección ({n}):</translation>
  </message>
  <message>
   <source>Kinds of payments</source>
   <translation>Tipos de pagos</translation>
  </message>
  <message>
   <source>Payments to decide</source>
   <translation>Pagos por decidir</translation>
  </message>
  <message>
   <source>Their payments</source>
   <translation>Sus pagos</translation>
  </message>
  <message>
   <source>Resolve a restore</source>
   <translation>Restauraciones</translation>
  </message>
  <message>
   <source>Reference or customer…</source>
   <translation>Referencia o cliente…</translation>
  </message>
  <message>
   <source>{n} of them cannot be decided so</source>
   <translation>{n} de ellos no se pueden decidir así</translation>
  </message>
  <message>
   <source>Proposed; a second person confirms it</source>
   <translation>Propuesto; una segunda persona lo confirma</translation>
  </message>
  <message>
   <source>Resolved: {payments} decided, sending goes on</source>
   <translation>Resuelto: {payments} decididos, el envío continúa</translation>
  </message>
  <message>
   <source>Collected already</source>
   <translation>Ya cobrado</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>Enviar de nuevo</translation>
  </message>
  <message>
   <source>Have its record closed</source>
   <translation>Hacer cerrar su registro</translation>
  </message>
  <message>
   <source>Never sent</source>
   <translation>Nunca enviado</translation>
  </message>
  <message>
   <source>Leave for now</source>
   <translation>Dejar por ahora</translation>
  </message>
  <message>
   <source>The bank has it or had it: it is never sent again. Only the bank can tell you.</source>
   <translation>El banco lo tiene o lo tuvo: nunca se envía de nuevo. Solo el banco puede decirlo.</translation>
  </message>
  <message>
   <source>ASPIRE is asked by reference once more, and gets it if it has nothing.</source>
   <translation>Se consulta a ASPIRE una vez más por la referencia y lo recibe si no tiene nada.</translation>
  </message>
  <message>
   <source>The bank has it. Finance-company staff close the record in ASPIRE before the next EFT Generation.</source>
   <translation>El banco lo tiene. El personal de la financiera cierra el registro en ASPIRE antes de la próxima EFT Generation.</translation>
  </message>
  <message>
   <source>ASPIRE is asked by reference once more; if it has nothing, it is Canceled.</source>
   <translation>Se consulta a ASPIRE una vez más por la referencia; si no tiene nada, queda Canceled.</translation>
  </message>
  <message>
   <source>Nothing is sent. It keeps its mark and waits for a person.</source>
   <translation>No se envía nada. Conserva su marca y espera a una persona.</translation>
  </message>
  <message>
   <source>At the bank, and open again in ASPIRE</source>
   <translation>En el banco y abierto de nuevo en ASPIRE</translation>
  </message>
  <message>
   <source>Gone, and had been in a batch</source>
   <translation>Desaparecido; había estado en un lote</translation>
  </message>
  <message>
   <source>Sent without an answer, and not there</source>
   <translation>Enviado sin respuesta y no está allí</translation>
  </message>
  <message>
   <source>Gone, and had been in no batch</source>
   <translation>Desaparecido; no había estado en ningún lote</translation>
  </message>
  <message>
   <source>Waiting to be sent when it happened</source>
   <translation>Esperaba su envío cuando ocurrió</translation>
  </message>
  <message>
   <source>Canceled before it was sent</source>
   <translation>Cancelado antes de enviarse</translation>
  </message>
  <message>
   <source>Gone, and had been canceled</source>
   <translation>Desaparecido; había sido cancelado</translation>
  </message>
  <message>
   <source>ASPIRE has record {record} open, in no batch: its next run would collect it again.</source>
   <translation>ASPIRE tiene el registro {record} abierto, en ningún lote: su próxima corrida lo cobraría otra vez.</translation>
  </message>
  <message>
   <source>ASPIRE has no such record now.</source>
   <translation>ASPIRE ya no tiene ese registro.</translation>
  </message>
  <message>
   <source>ASPIRE has no such record now; whether it ever had one nobody knows.</source>
   <translation>ASPIRE no tiene ahora ese registro; nadie sabe si alguna vez lo tuvo.</translation>
  </message>
  <message>
   <source>ASPIRE has no such record.</source>
   <translation>ASPIRE no tiene ese registro.</translation>
  </message>
  <message>
   <source>ASPIRE has no such record now; nothing is left to collect.</source>
   <translation>ASPIRE ya no tiene ese registro; no queda nada por cobrar.</translation>
  </message>
  <message>
   <source>ASPIRE had confirmed nothing.</source>
   <translation>ASPIRE no había confirmado nada.</translation>
  </message>
  <message>
   <source>ASPIRE of {company} was restored from a backup, at {time}. Nothing is sent until it is resolved.</source>
   <translation>El ASPIRE de {company} se restauró desde una copia de seguridad, {time}. No se envía nada hasta que se resuelva.</translation>
  </message>
  <message>
   <source>Choose a kind, look at the evidence, decide. Propose and say how you know; a second person confirms.</source>
   <translation>Elija un tipo, vea la evidencia, decida. Proponga y diga cómo lo sabe; una segunda persona confirma.</translation>
  </message>
  <message>
   <source>{who} proposed at {time}: {what}. Reason: {reason}.</source>
   <translation>{who} propuso, {time}: {what}. Motivo: {reason}.</translation>
  </message>
  <message>
   <source>{n} to decide</source>
   <translation>{n} por decidir</translation>
  </message>
  <message>
   <source>Line {n}</source>
   <translation>Línea {n}</translation>
  </message>
  <message>
   <source>Written, batch {n}</source>
   <translation>Escrito, lote {n}</translation>
  </message>
  <message>
   <source>Before, at {time}: {what}</source>
   <translation>Antes, {time}: {what}</translation>
  </message>
  <message>
   <source>The restored ASPIRE is still being read; wait for the sync to finish.</source>
   <translation>El ASPIRE restaurado todavía se está leyendo; espere a que termine la sincronización.</translation>
  </message>
  <message>
   <source>The proposal is about payments that have changed since. An LTi admin proposes again.</source>
   <translation>La propuesta trata de pagos que cambiaron desde entonces. Un admin de LTi propone de nuevo.</translation>
  </message>
  <message>
   <source>An LTi admin proposes how to go on; you, or another second person, confirm it.</source>
   <translation>Un admin de LTi propone cómo continuar; usted, u otra segunda persona, lo confirma.</translation>
  </message>
  <message>
   <source>No payment is concerned. Propose to go on, and have a second person confirm.</source>
   <translation>No afecta a ningún pago. Proponga continuar y haga que una segunda persona lo confirme.</translation>
  </message>
  <message>
   <source>It is yours to confirm.</source>
   <translation>Le corresponde a usted confirmarlo.</translation>
  </message>
  <message>
   <source>Another person has to confirm it.</source>
   <translation>Otra persona tiene que confirmarlo.</translation>
  </message>
  <message>
   <source>go on; no payment is concerned</source>
   <translation>continuar; no afecta a ningún pago</translation>
  </message>
  <message>
   <source>Looking for a restored ASPIRE</source>
   <translation>Buscando un ASPIRE restaurado</translation>
  </message>
  <message>
   <source>No restore to resolve</source>
   <translation>No hay ninguna restauración que resolver</translation>
  </message>
  <message>
   <source>When a company's ASPIRE comes back from a backup, sending stops, and it is resolved here.</source>
   <translation>Cuando el ASPIRE de una financiera vuelve de una copia de seguridad, el envío se detiene y se resuelve aquí.</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Buscar de nuevo</translation>
  </message>
  <message>
   <source>What became of them</source>
   <translation>Qué fue de ellos</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Decisión</translation>
  </message>
  <message>
   <source>Bank's file</source>
   <translation>Archivo del banco</translation>
  </message>
  <message>
   <source>Written, batch 12345</source>
   <translation>Escrito, lote 12345</translation>
  </message>
  <message>
   <source>A payment file opened here has it in line {line}, trace {trace}.</source>
   <translation>Un archivo de pagos abierto aquí lo tiene en la línea {line}, rastreo {trace}.</translation>
  </message>
  <message>
   <source>The file of batch {n} was written; open it in EFT files to be sure.</source>
   <translation>El archivo del lote {n} se escribió; ábralo en Archivos EFT para estar seguro.</translation>
  </message>
  <message>
   <source>Read a file…</source>
   <translation>Leer un archivo…</translation>
  </message>
  <message>
   <source>Close the views</source>
   <translation>Cerrar las vistas</translation>
  </message>
  <message>
   <source>shared in {company}</source>
   <translation>compartida en {company}</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Cambiar nombre…</translation>
  </message>
  <message>
   <source>Update to what is listed</source>
   <translation>Actualizar a lo que se muestra</translation>
  </message>
  <message>
   <source>Share or keep to yourself</source>
   <translation>Compartir o reservar para usted</translation>
  </message>
  <message>
   <source>Remove view</source>
   <translation>Eliminar vista</translation>
  </message>
  <message>
   <source>Save as file…</source>
   <translation>Guardar como archivo…</translation>
  </message>
  <message>
   <source>only yours</source>
   <translation>solo suya</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>incorporada</translation>
  </message>
  <message>
   <source>Save view</source>
   <translation>Guardar vista</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Nombre de la vista</translation>
  </message>
  <message>
   <source>Company in which the view is kept</source>
   <translation>Financiera en la que se guarda la vista</translation>
  </message>
  <message>
   <source>Share with everybody in this company</source>
   <translation>Compartir con todos en esta financiera</translation>
  </message>
  <message>
   <source>Kept in</source>
   <translation>Guardada en</translation>
  </message>
  <message>
   <source>Rename {name}</source>
   <translation>Cambiar el nombre de {name}</translation>
  </message>
  <message>
   <source>The view keeps what it shows.</source>
   <translation>La vista conserva lo que muestra.</translation>
  </message>
  <message>
   <source>Save what is listed as a view</source>
   <translation>Guardar lo que se muestra como vista</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar nombre</translation>
  </message>
  <message>
   <source>Save the view</source>
   <translation>Guardar la vista</translation>
  </message>
  <message>
   <source>Read a view</source>
   <translation>Leer una vista</translation>
  </message>
  <message>
   <source>Save view…</source>
   <translation>Guardar vista…</translation>
  </message>
  <message>
   <source>Manage views…</source>
   <translation>Administrar vistas…</translation>
  </message>
  <message>
   <source>Show view {name}</source>
   <translation>Mostrar la vista {name}</translation>
  </message>
  <message>
   <source>Manage views</source>
   <translation>Administrar vistas</translation>
  </message>
  <message>
   <source>New name</source>
   <translation>Nombre nuevo</translation>
  </message>
  <message>
   <source>View {name} saved</source>
   <translation>Vista {name} guardada</translation>
  </message>
  <message>
   <source>Progress of the backup</source>
   <translation>Avance de la copia de seguridad</translation>
  </message>
  <message>
   <source>Back up the workspace…</source>
   <translation>Hacer copia de seguridad del espacio de trabajo…</translation>
  </message>
  <message>
   <source>Restore a backup…</source>
   <translation>Restaurar una copia de seguridad…</translation>
  </message>
  <message>
   <source>Put this backup in the place of the workspace?</source>
   <translation>¿Poner esta copia en lugar del espacio de trabajo?</translation>
  </message>
  <message>
   <source>Back up the workspace</source>
   <translation>Hacer copia de seguridad del espacio de trabajo</translation>
  </message>
  <message>
   <source>Restore a backup</source>
   <translation>Restaurar una copia de seguridad</translation>
  </message>
  <message>
   <source>Backup</source>
   <translation>Copia de seguridad</translation>
  </message>
  <message>
   <source>A backup is one consistent state, made while everybody goes on working, and checked when it is written. It holds all companies: keep it as safe as the workspace.</source>
   <translation>Una copia de seguridad es un estado coherente, hecho mientras todos siguen trabajando y verificado al escribirse. Contiene todas las financieras: guárdela con la misma protección que el espacio de trabajo.</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>The backup is checked first and you are told what would be lost. The replaced workspace is kept beside it. Users and passwords stay as they are now; no payment is sent twice.</source>
   <translation>Primero se verifica la copia y se le indica qué se perdería. El espacio de trabajo reemplazado se conserva al lado. Los usuarios y las contraseñas quedan como están ahora; ningún pago se envía dos veces.</translation>
  </message>
  <message>
   <source>This workspace is on a server: its own tools back it up and restore it.</source>
   <translation>Este espacio de trabajo está en un servidor: sus propias herramientas hacen la copia y la restauran.</translation>
  </message>
  <message>
   <source>Restore {backup}</source>
   <translation>Restaurar {backup}</translation>
  </message>
  <message>
   <source>Closed days of {company}</source>
   <translation>Días de cierre de {company}</translation>
  </message>
  <message>
   <source>The company runs no EFT Generation on its own days: what waits over them is not overdue. They move neither settlement nor the Effective Entry Date, and ASPIRE does not know them.</source>
   <translation>En sus días propios la financiera no ejecuta EFT Generation: lo que espera esos días no está vencido. No mueven ni la liquidación ni la Effective Entry Date, y ASPIRE no los conoce.</translation>
  </message>
  <message>
   <source>{day} has passed: what was told about it was told with it.</source>
   <translation>{day} ya pasó: lo que se dijo sobre él se dijo contando con él.</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Closed days</source>
   <translation>Días de cierre</translation>
  </message>
  <message>
   <source>Name of the day</source>
   <translation>Nombre del día</translation>
  </message>
  <message>
   <source>Day after Thanksgiving</source>
   <translation>Día después de Acción de Gracias</translation>
  </message>
  <message>
   <source>Why it matters</source>
   <translation>Por qué importa</translation>
  </message>
  <message>
   <source>It has passed: say why it matters</source>
   <translation>Ya pasó: diga por qué importa</translation>
  </message>
  <message>
   <source>Remove the day</source>
   <translation>Quitar el día</translation>
  </message>
  <message>
   <source>Add the day</source>
   <translation>Agregar el día</translation>
  </message>
  <message>
   <source>Show past days too ({count})</source>
   <translation>Mostrar también días pasados ({count})</translation>
  </message>
  <message>
   <source>Choose one of the company's own days</source>
   <translation>Elija uno de los días propios de la financiera</translation>
  </message>
  <message>
   <source>No company is set up yet. New company connects the first one to its ASPIRE.</source>
   <translation>Todavía no hay ninguna financiera configurada. Nueva financiera conecta la primera con su ASPIRE.</translation>
  </message>
  <message>
   <source>Companies</source>
   <translation>Financieras</translation>
  </message>
  <message>
   <source>New company…</source>
   <translation>Nueva financiera…</translation>
  </message>
  <message>
   <source>Set up…</source>
   <translation>Configurar…</translation>
  </message>
  <message>
   <source>Ask for a second person</source>
   <translation>Pedir una segunda persona</translation>
  </message>
  <message>
   <source>Closed days…</source>
   <translation>Días de cierre…</translation>
  </message>
  <message>
   <source>Allowed addresses</source>
   <translation>Direcciones permitidas</translation>
  </message>
  <message>
   <source>aspire.example.com, aspire2.example.com</source>
   <translation>aspire.example.com, aspire2.example.com</translation>
  </message>
  <message>
   <source>Save the list</source>
   <translation>Guardar la lista</translation>
  </message>
  <message>
   <source>Tokens are sent to these hosts only. This computer itself is always allowed.</source>
   <translation>Los tokens se envían solo a estos hosts. Este mismo equipo siempre está permitido.</translation>
  </message>
  <message>
   <source>No second person</source>
   <translation>Sin segunda persona</translation>
  </message>
  <message>
   <source>As its ASPIRE says</source>
   <translation>Como indica su ASPIRE</translation>
  </message>
  <message>
   <source>s2: new (1,1), closed (1,0)</source>
   <translation>s2: nuevo (1,1), cerrado (1,0)</translation>
  </message>
  <message>
   <source>kb: new (1,0), closed (0,1)</source>
   <translation>kb: nuevo (1,0), cerrado (0,1)</translation>
  </message>
  <message>
   <source>No settlement on Federal Reserve holidays. Next: {days}.</source>
   <translation>No se liquida en los feriados de la Reserva Federal. Próximos: {days}.</translation>
  </message>
  <message>
   <source>Set up {company}</source>
   <translation>Configurar {company}</translation>
  </message>
  <message>
   <source>New company</source>
   <translation>Nueva financiera</translation>
  </message>
  <message>
   <source>Code in ASPIRE</source>
   <translation>Código en ASPIRE</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>ASPIRE's address</source>
   <translation>Dirección de ASPIRE</translation>
  </message>
  <message>
   <source>Empty: the one in the keyring stays</source>
   <translation>Vacío: se conserva el del llavero</translation>
  </message>
  <message>
   <source>Minutes between syncs</source>
   <translation>Minutos entre sincronizaciones</translation>
  </message>
  <message>
   <source>Sync this company</source>
   <translation>Sincronizar esta financiera</translation>
  </message>
  <message>
   <source>Cut-off</source>
   <translation>Hora de corte</translation>
  </message>
  <message>
   <source>Empty: as its ASPIRE says</source>
   <translation>Vacío: como indica su ASPIRE</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zona horaria</translation>
  </message>
  <message>
   <source>No EFT Generation on its own closed days. Next: {days}.</source>
   <translation>Sin EFT Generation en sus propios días de cierre. Próximos: {days}.</translation>
  </message>
  <message>
   <source>Test the connection</source>
   <translation>Probar la conexión</translation>
  </message>
  <message>
   <source>Save the company</source>
   <translation>Guardar la financiera</translation>
  </message>
  <message>
   <source>Counters, cut-off and zone set here overrule ASPIRE's from now on.</source>
   <translation>Los contadores, la hora límite y la zona fijados aquí prevalecen sobre los de ASPIRE desde ahora.</translation>
  </message>
  <message>
   <source>Asking ASPIRE…</source>
   <translation>Consultando a ASPIRE…</translation>
  </message>
  <message>
   <source>Minutes until a desk locks</source>
   <translation>Minutos hasta que un puesto se bloquea</translation>
  </message>
  <message>
   <source>Days of the log of syncs</source>
   <translation>Días de la bitácora de sincronizaciones</translation>
  </message>
  <message>
   <source>Days of past diagnoses</source>
   <translation>Días de los diagnósticos anteriores</translation>
  </message>
  <message>
   <source>Save the minutes</source>
   <translation>Guardar los minutos</translation>
  </message>
  <message>
   <source>Save the days</source>
   <translation>Guardar los días</translation>
  </message>
  <message>
   <source>Remove what is older</source>
   <translation>Eliminar lo más antiguo</translation>
  </message>
  <message>
   <source>Older now: {cycles} syncs and {diagnoses} diagnoses.</source>
   <translation>Más antiguos ahora: {cycles} sincronizaciones y {diagnoses} diagnósticos.</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Bloqueo</translation>
  </message>
  <message>
   <source>A desk that nobody touches hides everything; syncing goes on.</source>
   <translation>Un puesto que nadie toca oculta todo; la sincronización continúa.</translation>
  </message>
  <message>
   <source>What is kept for how long</source>
   <translation>Qué se conserva y por cuánto tiempo</translation>
  </message>
  <message>
   <source>Payments, their timelines and the audit log are kept for ever; nothing removes them.</source>
   <translation>Los pagos, sus cronologías y la bitácora de auditoría se conservan para siempre; nada los elimina.</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minutos</translation>
  </message>
  <message>
   <source>Log of syncs, days</source>
   <translation>Bitácora de sincronizaciones, días</translation>
  </message>
  <message>
   <source>Past diagnoses, days</source>
   <translation>Diagnósticos anteriores, días</translation>
  </message>
  <message>
   <source>Change the role of {name}</source>
   <translation>Cambiar el rol de {name}</translation>
  </message>
  <message>
   <source>Change the role</source>
   <translation>Cambiar el rol</translation>
  </message>
  <message>
   <source>An open window of theirs is locked: they sign in again.</source>
   <translation>Si tiene una ventana abierta, se bloquea: debe iniciar sesión de nuevo.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Configuración</translation>
  </message>
  <message>
   <source>Users and roles</source>
   <translation>Usuarios y roles</translation>
  </message>
  <message>
   <source>Desks and records</source>
   <translation>Puestos y registros</translation>
  </message>
  <message>
   <source>Parts of the settings</source>
   <translation>Partes de la configuración</translation>
  </message>
  <message>
   <source>Search users…</source>
   <translation>Buscar usuarios…</translation>
  </message>
  <message>
   <source>Add a user</source>
   <translation>Agregar un usuario</translation>
  </message>
  <message>
   <source>LTi (all companies)</source>
   <translation>LTi (todas las financieras)</translation>
  </message>
  <message>
   <source>First password</source>
   <translation>Primera contraseña</translation>
  </message>
  <message>
   <source>At least 12 characters</source>
   <translation>Al menos 12 caracteres</translation>
  </message>
  <message>
   <source>Add the user</source>
   <translation>Agregar el usuario</translation>
  </message>
  <message>
   <source>{users} of {all} users</source>
   <translation>{users} de {all} usuarios</translation>
  </message>
  <message>
   <source>Set a password for {name}</source>
   <translation>Fijar una contraseña para {name}</translation>
  </message>
  <message>
   <source>At least 12 characters, without the user's name. The old one ends now, and so does every computer's right to sign {name} in.</source>
   <translation>Al menos 12 caracteres, sin el nombre del usuario. La anterior termina ahora, y también el derecho de cualquier equipo a iniciar la sesión de {name}.</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>Contraseña nueva</translation>
  </message>
  <message>
   <source>Users</source>
   <translation>Usuarios</translation>
  </message>
  <message>
   <source>Add a user…</source>
   <translation>Agregar un usuario…</translation>
  </message>
  <message>
   <source>Change the role…</source>
   <translation>Cambiar el rol…</translation>
  </message>
  <message>
   <source>Set a password…</source>
   <translation>Fijar una contraseña…</translation>
  </message>
  <message>
   <source>No users yet. Each signs in by name, with a role, in one company or in all.</source>
   <translation>Aún no hay usuarios. Cada uno entra con su nombre, con un rol, en una financiera o en todas.</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <source>{backup} holds {payments} payments and is from {when}. {lines} lines of the log came after it. The window closes, {workspace} is kept beside it under another name, and you sign in again.

Users, roles and passwords stay as they are now. Nothing is sent again by itself: the next sync asks ASPIRE about every payment by its reference, and what differs is listed. Every chain of the log says where it was cut back.</source>
   <translation>{backup} contiene {payments} pagos y es de {when}. Después se escribieron {lines} líneas de la bitácora. La ventana se cierra, {workspace} se conserva al lado con otro nombre y usted inicia sesión de nuevo.

Los usuarios, los roles y las contraseñas quedan como están ahora. Nada se envía de nuevo por sí solo: la próxima sincronización consulta a ASPIRE sobre cada pago por su referencia, y lo que difiere se lista. Cada cadena de la bitácora indica hasta dónde se recortó.</translation>
  </message>
  <message>
   <source>Federal Reserve</source>
   <translation>Reserva Federal</translation>
  </message>
  <message>
   <source>Own, past</source>
   <translation>Propio, pasado</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Propio</translation>
  </message>
  <message>
   <source>Reading the settings</source>
   <translation>Leyendo la configuración</translation>
  </message>
  <message>
   <source>LTi admins set this up</source>
   <translation>Los admins de LTi configuran esto</translation>
  </message>
  <message>
   <source>Users, connections, policies, retention and backups are theirs. Ask one of them, or open a ticket with LTi Customer Care.</source>
   <translation>Los usuarios, las conexiones, las políticas, la conservación y las copias de seguridad son asunto suyo. Consulte a uno de ellos o abra un ticket con LTi Customer Care.</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Sincronización</translation>
  </message>
  <message>
   <source>Zone</source>
   <translation>Zona</translation>
  </message>
  <message>
   <source>Calendar</source>
   <translation>Calendario</translation>
  </message>
  <message>
   <source>Means</source>
   <translation>Significa</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Activo</translation>
  </message>
  <message>
   <source>Deactivated</source>
   <translation>Desactivado</translation>
  </message>
  <message>
   <source>every {time}</source>
   <translation>cada {time}</translation>
  </message>
  <message>
   <source>Asked for</source>
   <translation>Se pide</translation>
  </message>
  <message>
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <source>No EFT Generation</source>
   <translation>Sin EFT Generation</translation>
  </message>
  <message>
   <source>No settlement</source>
   <translation>Sin liquidación</translation>
  </message>
  <message numerus="yes">
   <source>{n} payments were returned</source>
   <translation>
    <numerusform>{n} pago devuelto</numerusform>
    <numerusform>{n} pagos devueltos</numerusform>
   </translation>
  </message>
  <message>
   <source>A change waits for your approval.</source>
   <translation>Un cambio espera su aprobación.</translation>
  </message>
  <message>
   <source>Newest: {ref}.</source>
   <translation>El más reciente: {ref}.</translation>
  </message>
  <message>
   <source>{company} stopped syncing</source>
   <translation>{company} dejó de sincronizar</translation>
  </message>
  <message>
   <source>An approval waits for you</source>
   <translation>Una aprobación le espera</translation>
  </message>
  <message>
   <source>Demo workspace · invented people and money · safe to play</source>
   <translation>Espacio de demostración · personas y dinero inventados · se puede probar todo</translation>
  </message>
  <message>
   <source>Training workspace · nothing here reaches a live system</source>
   <translation>Espacio de capacitación · nada de aquí llega a un sistema real</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Filas compactas</translation>
  </message>
  <message>
   <source>Normal rows</source>
   <translation>Filas normales</translation>
  </message>
  <message>
   <source>Roomy rows</source>
   <translation>Filas amplias</translation>
  </message>
  <message>
   <source>Language of the system</source>
   <translation>Idioma del sistema</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Ctrl+K</source>
   <translation>Ctrl+K</translation>
  </message>
  <message>
   <source>Find anything</source>
   <translation>Buscar todo</translation>
  </message>
  <message>
   <source>Find anything: actions, pages, payments, customers (Ctrl+K)</source>
   <translation>Buscar todo: acciones, páginas, pagos, clientes (Ctrl+K)</translation>
  </message>
  <message>
   <source>Search: {page}</source>
   <translation>Buscar: {page}</translation>
  </message>
  <message>
   <source>All companies</source>
   <translation>Todas las financieras</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>Pantalla</translation>
  </message>
  <message>
   <source>Close the help</source>
   <translation>Cerrar la ayuda</translation>
  </message>
  <message>
   <source>Help: {page}</source>
   <translation>Ayuda: {page}</translation>
  </message>
  <message>
   <source>There is no help for this page yet.</source>
   <translation>Todavía no hay ayuda para esta página.</translation>
  </message>
  <message>
   <source>Action, page, payment or customer…</source>
   <translation>Acción, página, pago o cliente…</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Lo encontrado</translation>
  </message>
  <message>
   <source>Up and Down choose · Enter does it · Esc closes</source>
   <translation>Arriba y abajo eligen · Intro ejecuta · Esc cierra</translation>
  </message>
  <message>
   <source>Nothing found. Try fewer letters, or a part of a name or reference.</source>
   <translation>No se encontró nada. Pruebe con menos letras, o con parte de un nombre o de una referencia.</translation>
  </message>
  <message>
   <source>Page · Ctrl+{n}</source>
   <translation>Página · Ctrl+{n}</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>Search on this page</source>
   <translation>Buscar en esta página</translation>
  </message>
  <message>
   <source>Help for this page</source>
   <translation>Ayuda de esta página</translation>
  </message>
  <message>
   <source>State of the sync</source>
   <translation>Estado de la sincronización</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>Cerrar la ventana</translation>
  </message>
  <message>
   <source>Theme: {name}</source>
   <translation>Tema: {name}</translation>
  </message>
  <message>
   <source>Language: {name}</source>
   <translation>Idioma: {name}</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Acción</translation>
  </message>
  <message>
   <source>Sync: {state}</source>
   <translation>Sincronización: {state}</translation>
  </message>
  <message>
   <source>Sync progress</source>
   <translation>Avance de la sincronización</translation>
  </message>
  <message>
   <source>Cancel the sync</source>
   <translation>Cancelar la sincronización</translation>
  </message>
  <message>
   <source>Ask ASPIRE now (F5)</source>
   <translation>Consultar a ASPIRE ahora (F5)</translation>
  </message>
  <message>
   <source>Not synced yet</source>
   <translation>Aún sin sincronizar</translation>
  </message>
  <message>
   <source>What happened stands in the log ({reason}). Nothing is lost: payments wait until it goes on.</source>
   <translation>Lo ocurrido está en la bitácora ({reason}). No se pierde nada: los pagos esperan hasta que continúe.</translation>
  </message>
  <message>
   <source>Syncing stopped by a fault of ours, starts again in {time}</source>
   <translation>La sincronización se detuvo por un error nuestro, reinicia en {time}</translation>
  </message>
  <message>
   <source>Syncing stopped by a fault of ours, restarted {time}</source>
   <translation>La sincronización se detuvo por un error nuestro, se reinició {time}</translation>
  </message>
  <message>
   <source>This computer's clock is {apart} ahead of ASPIRE's.</source>
   <translation>El reloj de este equipo va {apart} adelantado respecto al de ASPIRE.</translation>
  </message>
  <message>
   <source>This computer's clock is {apart} behind ASPIRE's.</source>
   <translation>El reloj de este equipo va {apart} atrasado respecto al de ASPIRE.</translation>
  </message>
  <message>
   <source>Ages and deadlines shown here are off by as much: set the clock.</source>
   <translation>Las antigüedades y los plazos que se muestran aquí tienen ese mismo error: ajuste el reloj.</translation>
  </message>
  <message>
   <source>What is shown may be behind ASPIRE.</source>
   <translation>Lo que se ve puede ir por detrás de ASPIRE.</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} y {last}</translation>
  </message>
  <message>
   <source>Syncing {done} of {total}</source>
   <translation>Sincronizando {done} de {total}</translation>
  </message>
  <message>
   <source>, next try in {time}</source>
   <translation>, próximo intento en {time}</translation>
  </message>
  <message>
   <source>{names} and {n} more</source>
   <translation>{names} y {n} más</translation>
  </message>
  <message>
   <source>, {n} for a person to look at</source>
   <translation>, {n} por revisar</translation>
  </message>
  <message>
   <source>, clocks {n} s apart</source>
   <translation>, {n} s entre relojes</translation>
  </message>
  <message numerus="yes">
   <source>, {n} payments waiting</source>
   <translation>
    <numerusform>, {n} pago en espera</numerusform>
    <numerusform>, {n} pagos en espera</numerusform>
   </translation>
  </message>
  <message>
   <source>since {time}</source>
   <translation>desde {time}</translation>
  </message>
  <message>
   <source>Synced, but this computer's clock was set back since</source>
   <translation>Sincronizado, pero el reloj de este equipo se atrasó después</translation>
  </message>
  <message>
   <source>Synced {age} ago</source>
   <translation>Sincronizado hace {age}</translation>
  </message>
  <message>
   <source>Synced just now</source>
   <translation>Sincronizado ahora mismo</translation>
  </message>
  <message>
   <source>{synced}, overdue</source>
   <translation>{synced}, con atraso</translation>
  </message>
  <message>
   <source>next in {time}</source>
   <translation>siguiente en {time}</translation>
  </message>
  <message>
   <source>next now</source>
   <translation>siguiente ahora</translation>
  </message>
  <message>
   <source>Syncing</source>
   <translation>Sincronizando</translation>
  </message>
  <message>
   <source>Stopped: sign-in needed</source>
   <translation>Detenido: hay que iniciar sesión</translation>
  </message>
  <message>
   <source>Sync is switched off</source>
   <translation>La sincronización está desactivada</translation>
  </message>
  <message>
   <source>No company has reported yet.</source>
   <translation>Ninguna financiera ha informado todavía.</translation>
  </message>
  <message>
   <source>Syncing, {done} so far</source>
   <translation>Sincronizando, {done} hasta ahora</translation>
  </message>
  <message>
   <source>Sync failed</source>
   <translation>La sincronización falló</translation>
  </message>
  <message>
   <source>ASPIRE not reachable</source>
   <translation>ASPIRE no responde</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup: sending is frozen</source>
   <translation>ASPIRE se restauró desde una copia de seguridad: el envío está congelado</translation>
  </message>
  <message>
   <source>{n}/s</source>
   <translation>{n}/s</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>quedan {time}</translation>
  </message>
  <message>
   <source>Open a workspace file</source>
   <translation>Abrir un archivo de espacio de trabajo</translation>
  </message>
  <message>
   <source>Demo, safe to play with</source>
   <translation>Demostración, se puede probar todo</translation>
  </message>
  <message>
   <source>Your own workspaces</source>
   <translation>Sus propios espacios de trabajo</translation>
  </message>
  <message>
   <source>Open a workspace file…</source>
   <translation>Abrir un archivo de espacio de trabajo…</translation>
  </message>
  <message>
   <source>A file on this computer.</source>
   <translation>Un archivo en este equipo.</translation>
  </message>
  <message>
   <source>PostgreSQL address…</source>
   <translation>Dirección de PostgreSQL…</translation>
  </message>
  <message>
   <source>A workspace that several people share.</source>
   <translation>Un espacio de trabajo que comparten varias personas.</translation>
  </message>
  <message>
   <source>New workspace…</source>
   <translation>Nuevo espacio de trabajo…</translation>
  </message>
  <message>
   <source>You become its first user, and connect it to ASPIRE afterwards.</source>
   <translation>Usted será su primer usuario y después lo conectará a ASPIRE.</translation>
  </message>
  <message>
   <source>Where do you want to work?</source>
   <translation>¿Dónde desea trabajar?</translation>
  </message>
  <message>
   <source>New workspace</source>
   <translation>Nuevo espacio de trabajo</translation>
  </message>
  <message>
   <source>You become its LTi admin: you connect finance companies and add the other users.</source>
   <translation>Usted será su admin de LTi: conecta financieras y agrega a los demás usuarios.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Su nombre</translation>
  </message>
  <message>
   <source>Password once more</source>
   <translation>Contraseña otra vez</translation>
  </message>
  <message>
   <source>Make the workspace</source>
   <translation>Crear el espacio de trabajo</translation>
  </message>
  <message>
   <source>Become its first user</source>
   <translation>Ser su primer usuario</translation>
  </message>
  <message>
   <source>Workspaces (*{ending})</source>
   <translation>Espacios de trabajo (*{ending})</translation>
  </message>
  <message>
   <source>Small letters and digits, such as lee.park</source>
   <translation>Letras minúsculas y dígitos, por ejemplo lee.park</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>This workspace has no user yet</source>
   <translation>Este espacio de trabajo todavía no tiene usuarios</translation>
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation>Las dos contraseñas no son iguales.</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Iniciar sesión</translation>
  </message>
  <message>
   <source>{why} The next try is possible at {time}, in {seconds} s.</source>
   <translation>{why} El próximo intento es posible a las {time}, en {seconds} s.</translation>
  </message>
  <message>
   <source>Change your password</source>
   <translation>Cambiar su contraseña</translation>
  </message>
  <message>
   <source>At least 12 characters, without your user name. Computers that remembered you ask again.</source>
   <translation>Al menos 12 caracteres, sin su nombre de usuario. Los equipos que le recordaban vuelven a preguntar.</translation>
  </message>
  <message>
   <source>Password now</source>
   <translation>Contraseña actual</translation>
  </message>
  <message>
   <source>New password once more</source>
   <translation>Contraseña nueva otra vez</translation>
  </message>
  <message>
   <source>Change the password</source>
   <translation>Cambiar la contraseña</translation>
  </message>
  <message>
   <source>The two new passwords are not the same.</source>
   <translation>Las dos contraseñas nuevas no son iguales.</translation>
  </message>
  <message>
   <source>Remember me on this computer</source>
   <translation>Recordarme en este equipo</translation>
  </message>
  <message>
   <source>Another workspace</source>
   <translation>Otro espacio de trabajo</translation>
  </message>
  <message>
   <source>Sign in to {workspace}</source>
   <translation>Iniciar sesión en {workspace}</translation>
  </message>
  <message>
   <source>For 30 days, in this computer's keyring. Signing out ends it.</source>
   <translation>Durante 30 días, en el llavero de este equipo. Cerrar sesión lo termina.</translation>
  </message>
  <message>
   <source>This computer has no keyring that keeps it: the password is asked for each time.</source>
   <translation>Este equipo no tiene un llavero que la guarde: la contraseña se pide cada vez.</translation>
  </message>
  <message>
   <source>PostgreSQL address</source>
   <translation>Dirección de PostgreSQL</translation>
  </message>
  <message>
   <source>Several people share a workspace through a PostgreSQL database, each with a login there.</source>
   <translation>Varias personas comparten un espacio de trabajo mediante una base de datos PostgreSQL, cada una con su propio acceso.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Password of the login</source>
   <translation>Contraseña del acceso</translation>
  </message>
  <message>
   <source>Open the workspace</source>
   <translation>Abrir el espacio de trabajo</translation>
  </message>
  <message>
   <source>Empty: as the system's password file says</source>
   <translation>Vacío: como indica el archivo de contraseñas del sistema</translation>
  </message>
  <message>
   <source>An address is postgresql://login@host/database; the password goes into its own line.</source>
   <translation>Una dirección es postgresql://acceso@host/base; la contraseña va en su propia línea.</translation>
  </message>
  <message>
   <source>Teaches: submits, runs EFT Generation, breaks things and steps back.</source>
   <translation>Enseña: envía, ejecuta EFT Generation, provoca fallas y retrocede.</translation>
  </message>
  <message>
   <source>Finds payments, says where they wait, switches Payments on a ticket, cancels for a borrower.</source>
   <translation>Encuentra pagos, dice dónde esperan, activa o desactiva Pagos con un ticket, cancela por un prestatario.</translation>
  </message>
  <message>
   <source>Sees one finance company: reads, exports, diagnoses, takes notes.</source>
   <translation>Ve una financiera: lee, exporta, diagnostica, toma notas.</translation>
  </message>
  <message>
   <source>Manages users, connections and policies; approves; resolves a restore.</source>
   <translation>Administra usuarios, conexiones y políticas; aprueba; resuelve una restauración.</translation>
  </message>
  <message>
   <source>Reads two companies, verifies the log, takes evidence.</source>
   <translation>Lee dos financieras, verifica la bitácora, reúne evidencia.</translation>
  </message>
  <message>
   <source>PostgreSQL at {host}</source>
   <translation>PostgreSQL en {host}</translation>
  </message>
  <message>
   <source>Support bundle</source>
   <translation>Paquete de soporte</translation>
  </message>
  <message>
   <source>Files of the bundle</source>
   <translation>Archivos del paquete</translation>
  </message>
  <message>
   <source>What the file holds</source>
   <translation>Lo que contiene el archivo</translation>
  </message>
  <message>
   <source>Save as zip…</source>
   <translation>Guardar como zip…</translation>
  </message>
  <message>
   <source>This is all that leaves: no names of customers, no e-mail addresses, no account numbers, no tokens.</source>
   <translation>Esto es todo lo que sale: ningún nombre de cliente, ningún correo, ningún número de cuenta, ningún token.</translation>
  </message>
  <message>
   <source>{when}: {state}, {seconds} s, {sent} sent, {received} received</source>
   <translation>{when}: {state}, {seconds} s; enviados: {sent}, recibidos: {received}</translation>
  </message>
  <message numerus="yes">
   <source>Last {n} cycles: {bad} failed, the longest took {longest} s, {sent} sent, {received} received.</source>
   <translation>
    <numerusform>{n} ciclo: {bad} con fallo, tardó {longest} s; enviados: {sent}, recibidos: {received}.</numerusform>
    <numerusform>Últimos {n} ciclos: {bad} con fallo, el más largo tardó {longest} s; enviados: {sent}, recibidos: {received}.</numerusform>
   </translation>
  </message>
  <message>
   <source>failed ({outcome})</source>
   <translation>falló ({outcome})</translation>
  </message>
  <message>
   <source>went well</source>
   <translation>salió bien</translation>
  </message>
  <message>
   <source>No sync has run yet.</source>
   <translation>Todavía no se ha ejecutado ninguna sincronización.</translation>
  </message>
  <message>
   <source>Last sync cycles</source>
   <translation>Últimos ciclos de sincronización</translation>
  </message>
  <message>
   <source>Nothing: no submission or cancel waits for ASPIRE's answer, and no change is set aside.</source>
   <translation>Nada: ningún envío ni cancelación espera la respuesta de ASPIRE, y ningún cambio está apartado.</translation>
  </message>
  <message>
   <source>Not settled</source>
   <translation>Sin resolver</translation>
  </message>
  <message>
   <source>Listed in Payments, to look at both values and close each</source>
   <translation>Se muestran en Pagos, para ver ambos valores y cerrar cada uno</translation>
  </message>
  <message>
   <source>Last cycles</source>
   <translation>Últimos ciclos</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>ASPIRE refused it. Once the cause is put right there, send it again.</source>
   <translation>ASPIRE lo rechazó. Cuando allí se corrija la causa, envíelo de nuevo.</translation>
  </message>
  <message>
   <source>It could not be read, so it changed no status. Tell LTi what was said, then mark it.</source>
   <translation>No se pudo leer, así que no cambió ningún estado. Informe a LTi de lo que se dijo y después márquelo.</translation>
  </message>
  <message>
   <source>ASPIRE is asked by payment reference before anything is sent again.</source>
   <translation>Se consulta a ASPIRE por la referencia del pago antes de enviar nada de nuevo.</translation>
  </message>
  <message>
   <source>It is sent with the next sync.</source>
   <translation>Se envía con la próxima sincronización.</translation>
  </message>
  <message>
   <source>The record is in a batch. If that is voided, the cancel is sent again by itself.</source>
   <translation>El registro está en un lote. Si se anula, la cancelación se envía de nuevo por sí sola.</translation>
  </message>
  <message>
   <source>Somebody has looked at it; it stays on record.</source>
   <translation>Alguien lo ha revisado; queda registrado.</translation>
  </message>
  <message>
   <source>Reason, for the audit log</source>
   <translation>Motivo, para la bitácora de auditoría</translation>
  </message>
  <message>
   <source>Mark as looked at</source>
   <translation>Marcar como visto</translation>
  </message>
  <message>
   <source>Save the support bundle</source>
   <translation>Guardar el paquete de soporte</translation>
  </message>
  <message>
   <source>Sync health</source>
   <translation>Sincronización</translation>
  </message>
  <message>
   <source>Support bundle…</source>
   <translation>Paquete de soporte…</translation>
  </message>
  <message>
   <source>Resolve the restore…</source>
   <translation>Resolver la restauración…</translation>
  </message>
  <message>
   <source>Redacted log, sync health and versions for LTi, with a preview</source>
   <translation>Bitácora depurada, estado de la sincronización y versiones para LTi, con vista previa</translation>
  </message>
  <message>
   <source>{company}, the one to look at first</source>
   <translation>{company}, la primera que conviene mirar</translation>
  </message>
  <message>
   <source>{company}; no company is in trouble</source>
   <translation>{company}; ninguna financiera tiene problemas</translation>
  </message>
  <message>
   <source>{count} not settled</source>
   <translation>{count} sin resolver</translation>
  </message>
  <message>
   <source>{reference} is sent again with the next sync</source>
   <translation>{reference} se envía de nuevo con la próxima sincronización</translation>
  </message>
  <message>
   <source>Marked as looked at</source>
   <translation>Marcado como visto</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Crear</translation>
  </message>
  <message>
   <source>Confirm absent</source>
   <translation>Confirmar ausencia</translation>
  </message>
  <message>
   <source>change {n}</source>
   <translation>cambio {n}</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>{apart} apart: set this machine's clock</source>
   <translation>{apart} de diferencia: ajuste el reloj de este equipo</translation>
  </message>
  <message numerus="yes">
   <source>Show {n} payments that differ from ASPIRE</source>
   <translation>
    <numerusform>Mostrar {n} pago que difiere de ASPIRE</numerusform>
    <numerusform>Mostrar {n} pagos que difieren de ASPIRE</numerusform>
   </translation>
  </message>
  <message>
   <source>Sent, checking</source>
   <translation>Enviado, comprobando</translation>
  </message>
  <message>
   <source>Too late, kept</source>
   <translation>Tardía, guardada</translation>
  </message>
  <message>
   <source>Set aside</source>
   <translation>Apartado</translation>
  </message>
  <message>
   <source>Set aside, closed</source>
   <translation>Apartado, cerrado</translation>
  </message>
  <message>
   <source>never synced</source>
   <translation>nunca sincronizada</translation>
  </message>
  <message>
   <source>{age} ago</source>
   <translation>hace {age}</translation>
  </message>
  <message>
   <source>since {since}: ASPIRE was restored, its new epoch is {epoch}</source>
   <translation>desde {since}: ASPIRE se restauró, su nueva época es {epoch}</translation>
  </message>
  <message>
   <source>not compared since this program started</source>
   <translation>sin comparar desde que se inició este programa</translation>
  </message>
  <message>
   <source>{apart} apart</source>
   <translation>{apart} de diferencia</translation>
  </message>
  <message numerus="yes">
   <source>{n} items</source>
   <translation>
    <numerusform>{n} elemento</numerusform>
    <numerusform>{n} elementos</numerusform>
   </translation>
  </message>
  <message>
   <source>{count} differ from ASPIRE.</source>
   <translation>{count} difieren de ASPIRE.</translation>
  </message>
  <message>
   <source>Nothing waits for a person.</source>
   <translation>Nada espera a una persona.</translation>
  </message>
  <message>
   <source>Reading the sync's log</source>
   <translation>Leyendo la bitácora de sincronizaciones</translation>
  </message>
  <message>
   <source>No company is set up yet</source>
   <translation>Todavía no hay ninguna financiera configurada</translation>
  </message>
  <message>
   <source>Companies are connected in Settings.</source>
   <translation>Las financieras se conectan en Configuración.</translation>
  </message>
  <message>
   <source>Payment or change</source>
   <translation>Pago o cambio</translation>
  </message>
  <message>
   <source>Wish or kind</source>
   <translation>Solicitud o tipo</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Antigüedad</translation>
  </message>
  <message>
   <source>Attempts</source>
   <translation>Intentos</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>Lo que se dijo</translation>
  </message>
  <message>
   <source>Last whole cycle</source>
   <translation>Último ciclo completo</translation>
  </message>
  <message>
   <source>Differ from ASPIRE</source>
   <translation>Difieren de ASPIRE</translation>
  </message>
  <message>
   <source>Also those missing in ASPIRE</source>
   <translation>También los que faltan en ASPIRE</translation>
  </message>
  <message>
   <source>Cancels kept, too late</source>
   <translation>Cancelaciones guardadas, tardías</translation>
  </message>
  <message>
   <source>Records unknown here</source>
   <translation>Registros desconocidos aquí</translation>
  </message>
  <message>
   <source>ASPIRE's own, never adopted</source>
   <translation>Propios de ASPIRE, nunca adoptados</translation>
  </message>
  <message>
   <source>Epoch</source>
   <translation>Época</translation>
  </message>
  <message>
   <source>The life of ASPIRE's database</source>
   <translation>La vida de la base de datos de ASPIRE</translation>
  </message>
  <message>
   <source>Sending frozen</source>
   <translation>Envío congelado</translation>
  </message>
  <message>
   <source>ASPIRE last answered</source>
   <translation>Última respuesta de ASPIRE</translation>
  </message>
  <message>
   <source>To a wish that was not simply done</source>
   <translation>A una solicitud que no se cumplió sin más</translation>
  </message>
  <message>
   <source>Clocks</source>
   <translation>Relojes</translation>
  </message>
  <message>
   <source>Our clock minus ASPIRE's</source>
   <translation>Nuestro reloj menos el de ASPIRE</translation>
  </message>
  <message>
   <source>Sending is frozen: ASPIRE was restored from a backup.</source>
   <translation>El envío está congelado: ASPIRE se restauró desde una copia de seguridad.</translation>
  </message>
  <message>
   <source>An LTi admin resolves it payment by payment, a second person confirms.</source>
   <translation>Un admin de LTi lo resuelve pago por pago, una segunda persona confirma.</translation>
  </message>
  <message>
   <source>{count} for a person to look at.</source>
   <translation>{count} por revisar.</translation>
  </message>
  <message>
   <source>Select one and choose what to do.</source>
   <translation>Seleccione uno y elija qué hacer.</translation>
  </message>
  <message>
   <source>Open them in Payments, look at both values and close each.</source>
   <translation>Ábralos en Pagos, vea ambos valores y cierre cada uno.</translation>
  </message>
  <message>
   <source>Payments of the class</source>
   <translation>Pagos de la clase</translation>
  </message>
  <message>
   <source>Follow {payment}</source>
   <translation>Seguir {payment}</translation>
  </message>
  <message>
   <source>{what} in {span}</source>
   <translation>{what} en {span}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Next event</source>
   <translation>Siguiente evento</translation>
  </message>
  <message>
   <source>+15 minutes</source>
   <translation>+15 minutos</translation>
  </message>
  <message>
   <source>{rate} times as fast</source>
   <translation>{rate} veces más rápido</translation>
  </message>
  <message>
   <source>PRAIRIE syncs with ASPIRE</source>
   <translation>PRAIRIE se sincroniza con ASPIRE</translation>
  </message>
  <message>
   <source>Let the clock run</source>
   <translation>Dejar correr el reloj</translation>
  </message>
  <message>
   <source>Pause the clock</source>
   <translation>Pausar el reloj</translation>
  </message>
  <message>
   <source>Return reason</source>
   <translation>Motivo de devolución</translation>
  </message>
  <message>
   <source>Submit a payment</source>
   <translation>Enviar un pago</translation>
  </message>
  <message>
   <source>Run EFT Generation</source>
   <translation>Ejecutar EFT Generation</translation>
  </message>
  <message>
   <source>Run for the previous day</source>
   <translation>Ejecutar para el día anterior</translation>
  </message>
  <message>
   <source>Post the batch</source>
   <translation>Contabilizar el lote</translation>
  </message>
  <message>
   <source>Void the batch</source>
   <translation>Anular el lote</translation>
  </message>
  <message>
   <source>Bank return</source>
   <translation>Devolución bancaria</translation>
  </message>
  <message>
   <source>Staff in ASPIRE</source>
   <translation>Personal en ASPIRE</translation>
  </message>
  <message>
   <source>Faults</source>
   <translation>Fallas</translation>
  </message>
  <message>
   <source>Stop syncing</source>
   <translation>Detener la sincronización</translation>
  </message>
  <message>
   <source>ASPIRE down</source>
   <translation>ASPIRE caído</translation>
  </message>
  <message>
   <source>ASPIRE slow</source>
   <translation>ASPIRE lento</translation>
  </message>
  <message>
   <source>Lose the next answer</source>
   <translation>Perder la próxima respuesta</translation>
  </message>
  <message>
   <source>Back up ASPIRE</source>
   <translation>Hacer copia de ASPIRE</translation>
  </message>
  <message>
   <source>Restore the backup</source>
   <translation>Restaurar la copia</translation>
  </message>
  <message>
   <source>Resolve the restore</source>
   <translation>Resolver la restauración</translation>
  </message>
  <message>
   <source>Payments off</source>
   <translation>Desactivar Pagos</translation>
  </message>
  <message>
   <source>Start syncing</source>
   <translation>Iniciar la sincronización</translation>
  </message>
  <message>
   <source>ASPIRE up</source>
   <translation>ASPIRE disponible</translation>
  </message>
  <message>
   <source>ASPIRE quick again</source>
   <translation>ASPIRE rápido otra vez</translation>
  </message>
  <message>
   <source>Payments on</source>
   <translation>Activar Pagos</translation>
  </message>
  <message>
   <source>Close the record</source>
   <translation>Cerrar el registro</translation>
  </message>
  <message>
   <source>Reopen it</source>
   <translation>Reabrirlo</translation>
  </message>
  <message>
   <source>Change its amount</source>
   <translation>Cambiar su importe</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Eliminarlo</translation>
  </message>
  <message>
   <source>Shown in class</source>
   <translation>Mostrado en clase</translation>
  </message>
  <message>
   <source>Status diagram: {payment} is {status}</source>
   <translation>Diagrama de estados: {payment} está {status}</translation>
  </message>
  <message>
   <source>Status diagram, no payment yet</source>
   <translation>Diagrama de estados, aún sin pagos</translation>
  </message>
  <message>
   <source>One step back (Page Up)</source>
   <translation>Un paso atrás (Re Pág)</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>One step forward (Page Down)</source>
   <translation>Un paso adelante (Av Pág)</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>Begin the same class again</source>
   <translation>Empezar la misma clase de nuevo</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>Lecciones</translation>
  </message>
  <message>
   <source>Choose another lesson</source>
   <translation>Elegir otra lección</translation>
  </message>
  <message>
   <source>Hand-outs…</source>
   <translation>Material…</translation>
  </message>
  <message>
   <source>Payment and return files, and a transcript as PDF</source>
   <translation>Archivos de pagos y de devoluciones, y una transcripción en PDF</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Presentar</translation>
  </message>
  <message>
   <source>Large type, full width (F11)</source>
   <translation>Letra grande, ancho completo (F11)</translation>
  </message>
  <message>
   <source>Folder for the hand-outs</source>
   <translation>Carpeta para el material</translation>
  </message>
  <message>
   <source>Show the answer</source>
   <translation>Mostrar la respuesta</translation>
  </message>
  <message>
   <source>Begin this lesson</source>
   <translation>Empezar esta lección</translation>
  </message>
  <message>
   <source>A class without a lesson</source>
   <translation>Una clase sin lección</translation>
  </message>
  <message>
   <source>Lesson</source>
   <translation>Lección</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message numerus="yes">
   <source>{n} hours of the class</source>
   <translation>
    <numerusform>{n} hora de la clase</numerusform>
    <numerusform>{n} horas de la clase</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} minutes of the class</source>
   <translation>
    <numerusform>{n} minuto de la clase</numerusform>
    <numerusform>{n} minutos de la clase</numerusform>
   </translation>
  </message>
  <message>
   <source>Steps of the lesson</source>
   <translation>Pasos de la lección</translation>
  </message>
  <message>
   <source>At</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Paso</translation>
  </message>
  <message>
   <source>Expected</source>
   <translation>Se espera</translation>
  </message>
  <message>
   <source>Not met</source>
   <translation>No se cumplió</translation>
  </message>
  <message>
   <source>No payment yet: submit one, or begin a lesson.</source>
   <translation>Aún no hay pagos: envíe uno o empiece una lección.</translation>
  </message>
  <message>
   <source>At rest</source>
   <translation>En reposo</translation>
  </message>
  <message>
   <source>Step {done} of {all} · Page Down goes on · Esc ends</source>
   <translation>Paso {done} de {all} · Av Pág continúa · Esc termina</translation>
  </message>
  <message>
   <source>Search lessons…</source>
   <translation>Buscar lecciones…</translation>
  </message>
  <message numerus="yes">
   <source>{n} steps taken in this class</source>
   <translation>
    <numerusform>{n} paso dado en esta clase</numerusform>
    <numerusform>{n} pasos dados en esta clase</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} hand-outs written</source>
   <translation>
    <numerusform>{n} archivo de material guardado</numerusform>
    <numerusform>{n} archivos de material guardados</numerusform>
   </translation>
  </message>
  <message>
   <source>Presenter mode</source>
   <translation>Modo de presentación</translation>
  </message>
  <message>
   <source>{name} · {status}</source>
   <translation>{name} · {status}</translation>
  </message>
  <message>
   <source>Step {done} of {all}</source>
   <translation>Paso {done} de {all}</translation>
  </message>
  <message>
   <source>Two finance companies and their ASPIRE are set up.</source>
   <translation>Se preparan dos financieras y su ASPIRE.</translation>
  </message>
  <message>
   <source>Met</source>
   <translation>Se cumplió</translation>
  </message>
  <message>
   <source>{expected}, but {actual}</source>
   <translation>{expected}, pero {actual}</translation>
  </message>
  <message>
   <source>Reference, customer, e-mail, record, batch, or a line of an EFT file</source>
   <translation>Referencia, cliente, correo, registro, lote o una línea de un archivo EFT</translation>
  </message>
  <message>
   <source>What to diagnose</source>
   <translation>Qué diagnosticar</translation>
  </message>
  <message>
   <source>Diagnose all overdue</source>
   <translation>Diagnosticar todos los atrasados</translation>
  </message>
  <message>
   <source>Payments not available?</source>
   <translation>¿Pagos no está disponible?</translation>
  </message>
  <message>
   <source>Drop one file, no folder</source>
   <translation>Suelte un archivo, no una carpeta</translation>
  </message>
  <message>
   <source>{shown} shown of {all}</source>
   <translation>se muestran {shown} de {all}</translation>
  </message>
  <message>
   <source>Overdue payments diagnosed</source>
   <translation>Pagos atrasados diagnosticados</translation>
  </message>
  <message>
   <source>Stop diagnosing</source>
   <translation>Detener el diagnóstico</translation>
  </message>
  <message>
   <source>Diagnosing overdue payments</source>
   <translation>Diagnosticando pagos atrasados</translation>
  </message>
  <message>
   <source>Diagnosing {done} of {total} overdue payments</source>
   <translation>Diagnosticando {done} de {total} pagos atrasados</translation>
  </message>
  <message numerus="yes">
   <source>{count} payments overdue, {sum}</source>
   <translation>
    <numerusform>{count} pago atrasado, {sum}</numerusform>
    <numerusform>{count} pagos atrasados, {sum}</numerusform>
   </translation>
  </message>
  <message>
   <source>Stopped. Nothing was changed.</source>
   <translation>Detenido. No se cambió nada.</translation>
  </message>
  <message>
   <source>{payments} left open, {sum}</source>
   <translation>Quedan abiertos {payments}, {sum}</translation>
  </message>
  <message>
   <source>ASPIRE was restored from a backup for {companies}: nothing is sent there until it is resolved; changes are still read.</source>
   <translation>ASPIRE se restauró desde una copia de seguridad para {companies}: allí no se envía nada hasta que se resuelva; los cambios se siguen leyendo.</translation>
  </message>
  <message>
   <source>{count} to decide: collected already, send again, or leave. An LTi admin proposes, a second person confirms; never submit them again before that.</source>
   <translation>{count} por decidir: ya cobrado, enviar de nuevo o dejar. Un admin de LTi propone, una segunda persona confirma; nunca los envíe otra vez antes de eso.</translation>
  </message>
  <message>
   <source>; {count} are listed</source>
   <translation>; se listan {count}</translation>
  </message>
  <message>
   <source>{company} (noticed {since})</source>
   <translation>{company} (detectado {since})</translation>
  </message>
  <message>
   <source>The restored ASPIRE is still being read: the list may grow until the sync has ended.</source>
   <translation>El ASPIRE restaurado todavía se está leyendo: la lista puede crecer hasta que termine la sincronización.</translation>
  </message>
  <message>
   <source>No payment needs a decision. An LTi admin confirms that, and sending goes on.</source>
   <translation>Ningún pago necesita una decisión. Un admin de LTi lo confirma y el envío continúa.</translation>
  </message>
  <message>
   <source>Resolve the restore of {company}…</source>
   <translation>Resolver la restauración de {company}…</translation>
  </message>
  <message>
   <source>Unknown record</source>
   <translation>Registro desconocido</translation>
  </message>
  <message>
   <source>Not submitted</source>
   <translation>No se envió</translation>
  </message>
  <message>
   <source>Canceled never sent</source>
   <translation>Cancelado, nunca enviado</translation>
  </message>
  <message>
   <source>Canceled by borrower</source>
   <translation>Cancelado por el prestatario</translation>
  </message>
  <message>
   <source>Closed by staff</source>
   <translation>Cerrado por el personal</translation>
  </message>
  <message>
   <source>Wait for schedule</source>
   <translation>Esperar a Scheduled</translation>
  </message>
  <message>
   <source>Wait for cancel</source>
   <translation>Esperar la cancelación</translation>
  </message>
  <message>
   <source>Wait for paid</source>
   <translation>Esperar a Paid</translation>
  </message>
  <message>
   <source>Sync off</source>
   <translation>Sincronización desactivada</translation>
  </message>
  <message>
   <source>Sign in needed</source>
   <translation>Hay que iniciar sesión</translation>
  </message>
  <message>
   <source>ASPIRE asks to wait</source>
   <translation>ASPIRE pide esperar</translation>
  </message>
  <message>
   <source>Sync failing</source>
   <translation>La sincronización falla</translation>
  </message>
  <message>
   <source>Sync not running</source>
   <translation>Nadie sincroniza</translation>
  </message>
  <message>
   <source>Cancel rejected</source>
   <translation>Cancelación rechazada</translation>
  </message>
  <message>
   <source>Attempt before restore</source>
   <translation>Intento anterior a la restauración</translation>
  </message>
  <message>
   <source>Answer unknown</source>
   <translation>Respuesta desconocida</translation>
  </message>
  <message>
   <source>Trying again</source>
   <translation>Se intenta de nuevo</translation>
  </message>
  <message>
   <source>Not sent</source>
   <translation>Sin enviar</translation>
  </message>
  <message>
   <source>Record deleted</source>
   <translation>Registro eliminado</translation>
  </message>
  <message>
   <source>Unreadable record</source>
   <translation>Registro ilegible</translation>
  </message>
  <message>
   <source>SEC code differs</source>
   <translation>El código SEC difiere</translation>
  </message>
  <message>
   <source>Counters unknown</source>
   <translation>Contadores desconocidos</translation>
  </message>
  <message>
   <source>Second record</source>
   <translation>Segundo registro</translation>
  </message>
  <message>
   <source>Effective date differs</source>
   <translation>La fecha efectiva difiere</translation>
  </message>
  <message>
   <source>Bank account differs</source>
   <translation>La cuenta bancaria difiere</translation>
  </message>
  <message>
   <source>Contract differs</source>
   <translation>El contrato difiere</translation>
  </message>
  <message>
   <source>Customer differs</source>
   <translation>El cliente difiere</translation>
  </message>
  <message>
   <source>Collected though canceled</source>
   <translation>Cobrado aunque cancelado</translation>
  </message>
  <message>
   <source>Reopened in ASPIRE</source>
   <translation>Reabierto en ASPIRE</translation>
  </message>
  <message>
   <source>Paid denied by ASPIRE</source>
   <translation>ASPIRE niega que esté Paid</translation>
  </message>
  <message>
   <source>Contradictory record</source>
   <translation>Registro contradictorio</translation>
  </message>
  <message>
   <source>Bank not ACH</source>
   <translation>El banco no es ACH</translation>
  </message>
  <message>
   <source>Run skipped it</source>
   <translation>La corrida lo omitió</translation>
  </message>
  <message>
   <source>Weekend gap</source>
   <translation>Hueco de fin de semana</translation>
  </message>
  <message>
   <source>Holiday gap</source>
   <translation>Hueco de feriado</translation>
  </message>
  <message>
   <source>Closed day gap</source>
   <translation>Hueco de día cerrado</translation>
  </message>
  <message>
   <source>Due on closed day</source>
   <translation>Vence en día cerrado</translation>
  </message>
  <message>
   <source>Missed its run</source>
   <translation>Perdió su corrida</translation>
  </message>
  <message>
   <source>No run since</source>
   <translation>Ninguna corrida desde entonces</translation>
  </message>
  <message>
   <source>Batch voided</source>
   <translation>Lote anulado</translation>
  </message>
  <message>
   <source>Not due yet</source>
   <translation>Aún no vence</translation>
  </message>
  <message>
   <source>Waiting for run</source>
   <translation>En espera de una corrida</translation>
  </message>
  <message>
   <source>Record lags its run</source>
   <translation>El registro va detrás de su corrida</translation>
  </message>
  <message>
   <source>Batch not posted</source>
   <translation>Lote sin contabilizar</translation>
  </message>
  <message>
   <source>Waiting for posting</source>
   <translation>En espera de la contabilización</translation>
  </message>
  <message>
   <source>Paid cancel too late</source>
   <translation>Paid, cancelación tardía</translation>
  </message>
  <message>
   <source>Facts missing</source>
   <translation>Faltan datos</translation>
  </message>
  <message>
   <source>Unexplained</source>
   <translation>Sin explicación</translation>
  </message>
  <message>
   <source>Diagnosis</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Open payment</source>
   <translation>Abrir pago</translation>
  </message>
  <message>
   <source>Payments that the restore left open</source>
   <translation>Pagos que la restauración dejó abiertos</translation>
  </message>
  <message>
   <source>A contract is not showing?</source>
   <translation>¿No se muestra un contrato?</translation>
  </message>
  <message>
   <source>Past diagnoses</source>
   <translation>Diagnósticos anteriores</translation>
  </message>
  <message>
   <source>Open this payment in Payments</source>
   <translation>Abrir este pago en Pagos</translation>
  </message>
  <message>
   <source>Diagnosis, scrollable</source>
   <translation>Diagnóstico, desplazable</translation>
  </message>
  <message>
   <source>Not known here: {facts}.</source>
   <translation>No se conoce aquí: {facts}.</translation>
  </message>
  <message>
   <source>Is it in the file?</source>
   <translation>¿Está en el archivo?</translation>
  </message>
  <message>
   <source>Reply for the borrower</source>
   <translation>Respuesta para el prestatario</translation>
  </message>
  <message>
   <source>Ticket for LTi</source>
   <translation>Ticket para LTi</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy: {title}</source>
   <translation>Copiar: {title}</translation>
  </message>
  <message>
   <source>{what} copied</source>
   <translation>{what}: copiado</translation>
  </message>
  <message>
   <source>Redacted; no name, no account number</source>
   <translation>Depurado; sin nombres ni números de cuenta</translation>
  </message>
  <message>
   <source>Ticket for LTi copied</source>
   <translation>Ticket para LTi copiado</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Inglés</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>Show the batch</source>
   <translation>Mostrar el lote</translation>
  </message>
  <message>
   <source>Show every payment of batch {key}</source>
   <translation>Mostrar todos los pagos del lote {key}</translation>
  </message>
  <message>
   <source>Payments found</source>
   <translation>Pagos encontrados</translation>
  </message>
  <message>
   <source>Overdue payments by cause</source>
   <translation>Pagos atrasados por causa</translation>
  </message>
  <message>
   <source>Overdue payments of this cause</source>
   <translation>Pagos atrasados por esta causa</translation>
  </message>
  <message>
   <source>Cause</source>
   <translation>Causa</translation>
  </message>
  <message>
   <source>What to do next</source>
   <translation>Qué hacer ahora</translation>
  </message>
  <message>
   <source>Who acts</source>
   <translation>Quién actúa</translation>
  </message>
  <message>
   <source>Overdue for</source>
   <translation>Atrasado desde hace</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>What is open</source>
   <translation>Qué está abierto</translation>
  </message>
  <message>
   <source>Needed</source>
   <translation>Necesaria</translation>
  </message>
  <message>
   <source>Not needed</source>
   <translation>No necesaria</translation>
  </message>
  <message>
   <source>Troubleshoot</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Troubleshooting</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Show what it left open</source>
   <translation>Mostrar lo que dejó abierto</translation>
  </message>
  <message>
   <source>Why is it not showing?</source>
   <translation>¿Por qué no se muestra?</translation>
  </message>
  <message>
   <source>A restore of ASPIRE is not resolved: {companies}.</source>
   <translation>Hay una restauración de ASPIRE sin resolver: {companies}.</translation>
  </message>
  <message>
   <source>{minutes}:{seconds} left</source>
   <translation>quedan {minutes}:{seconds}</translation>
  </message>
  <message>
   <source>{who} · {source}</source>
   <translation>{who} · {source}</translation>
  </message>
  <message>
   <source>Why does a payment stand where it does?</source>
   <translation>¿Por qué está un pago donde está?</translation>
  </message>
  <message>
   <source>Paste a payment reference, a customer, an e-mail address, an ASPIRE record or batch number, or a line of an EFT file. A dropped file opens in EFT files.</source>
   <translation>Pegue una referencia de pago, un cliente, un correo, un número de registro o de lote de ASPIRE, o una línea de un archivo EFT. Un archivo que se suelta aquí se abre en Archivos EFT.</translation>
  </message>
  <message>
   <source>Looking</source>
   <translation>Buscando</translation>
  </message>
  <message>
   <source>The facts are being gathered.</source>
   <translation>Se reúnen los datos.</translation>
  </message>
  <message>
   <source>Nothing found for {text}</source>
   <translation>No se encontró nada para {text}</translation>
  </message>
  <message>
   <source>No payment on contract {contract} of {company}</source>
   <translation>Ningún pago por el contrato {contract} de {company}</translation>
  </message>
  <message>
   <source>Nobody has paid it in the portal. If its customer cannot see it there, its checks tell why.</source>
   <translation>Nadie lo ha pagado en el portal. Si su cliente no lo ve allí, sus comprobaciones dicen por qué.</translation>
  </message>
  <message>
   <source>The restore is resolved</source>
   <translation>La restauración está resuelta</translation>
  </message>
  <message>
   <source>Nothing of it is left open; sending goes on.</source>
   <translation>No queda nada abierto; el envío continúa.</translation>
  </message>
  <message>
   <source>Nothing is overdue</source>
   <translation>Nada está atrasado</translation>
  </message>
  <message>
   <source>Every status came within its 15 minutes, or still has time.</source>
   <translation>Cada estado llegó dentro de sus 15 minutos o todavía está a tiempo.</translation>
  </message>
  <message>
   <source>{span} left</source>
   <translation>quedan {span}</translation>
  </message>
  <message>
   <source>from what this workspace knows</source>
   <translation>según lo que sabe este espacio de trabajo</translation>
  </message>
  <message>
   <source>No payment, customer, record or batch is called so. If it is a reference, it was never sent in: check it in View Payments, and ask the borrower.</source>
   <translation>Ningún pago, cliente, registro o lote se llama así. Si es una referencia, nunca se envió: compruébelo en View Payments y pregunte al prestatario.</translation>
  </message>
  <message>
   <source>from “Payments not available in the Customer Portal”</source>
   <translation>de “Payments not available in the Customer Portal”</translation>
  </message>
  <message>
   <source>from “Why is the payment status not updating?”</source>
   <translation>de “Why is the payment status not updating?”</translation>
  </message>
  <message>
   <source>from LTi's knowledge base</source>
   <translation>de la base de conocimientos de LTi</translation>
  </message>
  <message>
   <source>from the Nacha rules</source>
   <translation>de las reglas de Nacha</translation>
  </message>
  <message>
   <source>Opening the workspace</source>
   <translation>Abriendo el espacio de trabajo</translation>
  </message>
  <message>
   <source>Payments appear in a moment.</source>
   <translation>Los pagos aparecen en un momento.</translation>
  </message>
 </context>
</TS>
