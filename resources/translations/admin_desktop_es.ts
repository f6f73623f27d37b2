<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AdminDesktop</name>
  <message>
   <source>Pending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scheduled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pending Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Canceled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paid</source>
   <translation>Pagado</translation>
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending - checking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel too late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned</source>
   <translation>Devuelto</translation>
  </message>
  <message>
   <source>Differs from ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rejected by ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing in ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finance-company admin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LTi Customer Care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LTi admin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Auditor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trainer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Portal service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is {state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has a new password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes of {company} take no second person now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} holds the whole workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>active again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deactivated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes of {company} take a second person now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three finance companies with 18 months of payments are made up. This takes some seconds, once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>The data is not as it must be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed. Send the details to LTi.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That was not ASPIRE answering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the network, a captive portal or proxy, and the company's ASPIRE address. No data was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE sent a record we cannot read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's list of changes has a gap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything is compared again from the start, so that nothing is missed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was imported. Ask the sender for a corrected file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace file is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was left as it is. Restore a backup, then sync.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This workspace was made by a newer version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was touched. Update Admin Desktop on this machine and open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the reason, change what it names, and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the reference and the company.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your role may not do this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask somebody whose role may, or open a ticket with LTi Customer Care.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That sign-in did not work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the name and the password. An LTi admin can set a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The payment cannot change that way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the payment and read its timeline to see where it stands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments are switched off for this company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LTi Customer Care can switch them on, on a ticket.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The state has changed since this was planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at what is so now, and plan or approve it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in the request is not right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file was imported before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was imported again. Its entries are already part of the evidence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too late: the payment is in an EFT batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the finance company for a refund. If the batch is voided, the cancel is sent again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is already closed in ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE knows this reference with other details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is sent again. Compare the payment with ASPIRE's record and tell LTi.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE was restored from a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending stops for this company, so that nobody is debited twice. LTi resolves it payment by payment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE could not be asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is lost. The next sync tries again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE is not reachable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments wait here and are sent when ASPIRE answers again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No answer from ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may have been done. ASPIRE is asked by payment reference before anything is sent again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE asks us to wait</source>
   <translation>ASPIRE pide esperar</translation>
  </message>
  <message>
   <source>Sending goes on by itself after the pause. Other companies are not affected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another desk syncs this company</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is lost and nothing is sent twice. This desk shows what the other one does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace is in use by another program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is tried again in a moment. Close backup or database tools that hold the file open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The workspace cannot be read or written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that its disk or server is there and that your account may write to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be read or written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that the folder is there and that your account may write to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed. Make room on the disk; waiting work goes on by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was already saved stays. The next sync goes on from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again. If it happens again, send the log to LTi.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE did not accept our sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter a new ASPIRE token for this company in Settings. Payments wait here until then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Could not be checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is the contract booked?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does its private label belong to the user's site?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is the right ASPIRE account linked to the user?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Have a few minutes passed since the last change and sync?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is ASPIRE's database still the one we synced with?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finance company</source>
   <translation>Compañía financiera</translation>
  </message>
  <message>
   <source>LTi</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer</source>
   <translation>Cliente</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is linked to account {account}, a guarantor of the contract.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>accounts {numbers}</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing stops it: the portal shows contract {contract} to {name} under {section}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask {name} to sign in again on the site of {label} and to look under {section}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contract {contract} is {state} in ASPIRE: it is not booked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not booked yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Book the contract in ASPIRE. It shows within 15 minutes of that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE has told us of no contract {contract} in this finance company.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the number, and whether the contract was booked in this finance company's ASPIRE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contract and the site of {name} both carry {label}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contract carries the private label {label}; {name} signs in to the site of {site}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site is {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the private label in ASPIRE, or give {name} a user on the site of {label}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contract belongs to {accounts}; {name} is linked to {linked}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Account not linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link account {account} to {name}, once it is clear that it is theirs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is linked to account {account}, the contract's customer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contract is known to compare with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked in ASPIRE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Booked and terminated in ASPIRE: the portal lists it under Closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is known of the contract: this company was never synced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never synced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync with ASPIRE, then check again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No portal user, so there is no site to compare with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No portal user is linked to ASPIRE account {account}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No portal user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link account {account} to the customer's portal user.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The portal user of {name} is deactivated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User deactivated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activate the portal user of {name}, if they should have access.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} and {more} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last synced at {when}; no change in the last 15 minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same database as at the last sync.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE restored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare the contract in ASPIRE; LTi puts the sync right after a restore.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This company was never synced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last complete sync ended at {when}, {length} ago (limit 15 minutes).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not syncing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the sync state; if it does not come back by itself, open a ticket with LTi.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} at {time}: it shows by {until}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Just changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until {until}, then check again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE was restored from a backup, noticed at {since}. What was booked after the backup is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE has not told us of this contract since its database was restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contract changed in ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The portal user of {name} was made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence pack…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search who, what, ticket, value…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Walking the chain…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Walking the chain: {done} of {total} lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the evidence pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} written, {n} payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {count} lines, {of} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>One ZIP file with a PDF, three CSV files and their checksums. It is noted in the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where to save…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Account number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the audit log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This takes a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has happened yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every act of a person will stand here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Company</source>
   <translation>Compañía</translation>
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refusals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Machine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Old</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no log that you may verify.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No line fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the search or the filters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{count} more errors have come since. They are in the log.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Save report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An error in Admin Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crash report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on working</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report is on the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report is in {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole log is in {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save report…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report could not be saved: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong inside Admin Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments are safe. What was committed stays, what was not is as it was before, and nothing is sent to ASPIRE twice: each payment is looked up by its reference first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can go on working. If a page stays empty or does not answer, close Admin Desktop and start it again. Send the report below to LTi Customer Care: it names no customer and holds no amounts or account numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text} copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is a contract not showing?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the checks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contract number to check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any contract number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check this contract number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checks, in order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checks, scrollable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next: {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to do until then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contract</source>
   <translation>Contrato</translation>
  </message>
  <message>
   <source>In the portal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Private label</source>
   <translation>Marca</translation>
  </message>
  <message>
   <source>Open charges</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns of the contracts table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contracts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is contract {contract} not showing?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run the checks of why a contract is not showing in the portal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why not?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the account number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Account {account}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy account number {account}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customer overview of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run the checks for a contract of any number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is a contract not showing? Check any contract number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contract is known of this customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments of the customer, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payment of this customer has that status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This customer has made no payment yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customers found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customers</source>
   <translation>Clientes</translation>
  </message>
  <message>
   <source>Search name, e-mail, account number…</source>
   <translation>Buscar nombre, correo, número de cuenta…</translation>
  </message>
  <message>
   <source>Payments by month and status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also linked to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Portal users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bank accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open account {account} {name}, also linked to {user}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No portal user is linked to this account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None set up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open this customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type part of a name, an e-mail address or an account number. Arrow down goes to the list, Enter opens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is read from this machine's workspace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Customers come with the first sync from ASPIRE. Sync to ask for them now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try fewer letters, another part of the e-mail address, or the account number without blanks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No customers yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync now</source>
   <translation>Sincronizar ahora</translation>
  </message>
  <message>
   <source>No customer matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear search</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{count} payments</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} of {whole} customers</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>{name}, account {account}, {email}, {company}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contract {contract}, {description}, private label {label}. In the portal: {standing}. Seen by: {seen}. Open charges {open}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{payments} in {months} months, most in {month} ({most}), {now} this month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, account {account}, {email}, {company}, portal user {user}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guarantor · {description}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contract {contract}, {description}, guaranteed by this customer, private label {label}. In the portal: {standing}. Seen by: {seen}. Open charges {open}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validated by {how}
{instant}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validated {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deactivated · site {site} · since {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{month}: no payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payments in the last {months} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not validated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE has not told us that this account was validated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site {site} · since {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments</source>
   <translation>Pagos</translation>
  </message>
  <message>
   <source>Under way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export CSV…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Statuses over the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EFT Generation runs of the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No run pulled or posted anything on this day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payment differs from ASPIRE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Business day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening + movements = closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Portal, ASPIRE and file, per run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differs from ASPIRE, as of now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference, 40-54</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment</source>
   <translation>Pago</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>Debit or credit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effective</source>
   <translation>Fecha efectiva</translation>
  </message>
  <message>
   <source>SEC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <source>Portal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Likely cause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whole file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does not tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a difference to see its likely cause and what to do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the close of day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EFT files</source>
   <translation>Archivos EFT</translation>
  </message>
  <message>
   <source>Open a file to see its entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a payment or return file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show which entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select an entry to see its line, account number masked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} entries in {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differences ({count})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} entries kept as evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped; nothing of the file was kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Working on the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open file…</source>
   <translation>Abrir archivo…</translation>
  </message>
  <message>
   <source>Keep as evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Open a payment or return file (Ctrl+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep its hash, totals and masked lines. The same file twice is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read off-format files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blanks trimmed at line ends, a wrong block count, no padding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match by payment reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match by date, amount, contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finance company of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files kept as evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} kept. Of each only the hash, totals and masked lines.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No file is kept yet. Open one and choose Keep as evidence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Debits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Credits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SHA-256</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parts of the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return rates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close of day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within the level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Near the level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over the level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No debit of these 60 days came back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{debits} of {amount} originated {first} to {last}; {returned} returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nacha's levels by origination date over 60 days: unauthorised R05 R07 R10 R11 R29 R51, administrative R02 R03 R04, overall every return. The line in a bar is the level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{entries} in {batches}, debits {debits}, credits {credits}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop it here, or choose it. It is read in memory and masked; nothing of it is kept unless you say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose file is it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of its references is a payment that you can see, or several companies have them. Choose one above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was refused, so nothing is compared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its findings stand under File, by line. Ask the sender for a corrected file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was refused: {wrong}, the first at {where}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> It is off-format and was read with warnings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's {run}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No run of ASPIRE's is known for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marks come from ASPIRE alone; this lists what they should be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} of {kinds}; {compared} compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> The day is not over yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day} does not tie.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be imported from it. Ask the sender for a corrected file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Portal, ASPIRE and file agree on {compared}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>banking day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no banking day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day} ties to the cent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payments yet</source>
   <translation>Todavía no hay pagos</translation>
  </message>
  <message>
   <source>They appear here once a borrower submits one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payment matches</source>
   <translation>Ningún pago coincide</translation>
  </message>
  <message>
   <source>Nothing here fits the search.</source>
   <translation type="unfinished" />
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
   <source>They are read from this machine's workspace.</source>
   <translation>Se leen del espacio de trabajo de este equipo.</translation>
  </message>
  <message>
   <source>The workspace cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that its disk is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask somebody whose role may.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status and marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Icons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Buttons and fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Facts and sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>States of a page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{month} {day}, {year}</source>
   <translation>{day} {month} {year}</translation>
  </message>
  <message>
   <source>{weekday}, {month} {day}, {year}</source>
   <translation>{weekday}, {day} de {month} de {year}</translation>
  </message>
  <message>
   <source>{month} {day}</source>
   <translation>{day} {month}</translation>
  </message>
  <message numerus="yes">
   <source>{n} days</source>
   <translation>
    <numerusform>{n} día</numerusform>
    <numerusform>{n} días</numerusform>
   </translation>
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
   <source>Field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel payment {ref}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket of the borrower's request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel {amount} payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel payment {ref}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{status}: {amount} from {customer}, contract {contract}, reference {ref}, submitted {submitted}, effective {effective}, bank account ending {last4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{due}, {time} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{due}, {time} over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Submitted</source>
   <translation>Enviado</translation>
  </message>
  <message>
   <source>Bank account</source>
   <translation>Cuenta bancaria</translation>
  </message>
  <message>
   <source>ASPIRE record</source>
   <translation>Registro de ASPIRE</translation>
  </message>
  <message>
   <source>EFT batch</source>
   <translation>Lote EFT</translation>
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
   <source>SEC code</source>
   <translation>Código SEC</translation>
  </message>
  <message>
   <source>Counters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return code</source>
   <translation>Código de devolución</translation>
  </message>
  <message>
   <source>Submitted by</source>
   <translation>Enviado por</translation>
  </message>
  <message>
   <source>Next status expected by {due}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} new – show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} no longer here – refresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear</source>
   <translation>Limpiar</translation>
  </message>
  <message>
   <source>Views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel race</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments appear here as soon as a borrower submits one in the Customer Portal. Sync to ask ASPIRE now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here fits the search and filters.</source>
   <translation>Nada coincide con la búsqueda y los filtros.</translation>
  </message>
  <message>
   <source>{what} from {low} to {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{some} or {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {column}, ascending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{statuses} payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All payments</source>
   <translation>Todos los pagos</translation>
  </message>
  <message>
   <source>{what} since {low}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} until {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {column}, descending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>marked {marks}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over their time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>containing “{text}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {companies}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>submitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>effective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} on {day}</source>
   <translation type="unfinished" />
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
   <source>that moved today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>that moved within {n} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {low} to {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of at least {low}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of at most {high}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns of the payments table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel for the borrower…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open customer</source>
   <translation>Abrir cliente</translation>
  </message>
  <message>
   <source>Cancel payment {ref} for the borrower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close payment detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment detail, scrollable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the customer's overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy reference</source>
   <translation>Copiar referencia</translation>
  </message>
  <message>
   <source>Copy payment reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnose this payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy reference {ref}</source>
   <translation>Copiar referencia {ref}</translation>
  </message>
  <message>
   <source>Search reference, customer, contract…</source>
   <translation>Buscar referencia, cliente, contrato…</translation>
  </message>
  <message numerus="yes">
   <source>{n} of {of} payments</source>
   <translation>
    <numerusform>{n} de {of} pago</numerusform>
    <numerusform>{n} de {of} pagos</numerusform>
   </translation>
  </message>
  <message>
   <source>{ref} copied</source>
   <translation>{ref} copiada</translation>
  </message>
  <message numerus="yes">
   <source>{n} rows copied</source>
   <translation>
    <numerusform>{n} fila copiada</numerusform>
    <numerusform>{n} filas copiadas</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} rows are too many to copy; select at most {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} selected, {sum}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation>Cronología</translation>
  </message>
  <message>
   <source>ASPIRE's clock {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's clock: {time}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{n} payments</source>
   <translation>
    <numerusform>{n} pago</numerusform>
    <numerusform>{n} pagos</numerusform>
   </translation>
  </message>
  <message>
   <source>Totals by status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not counted yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only {status} payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{verb} {feature} for {company}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deactivate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At a time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes back by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second person must approve it before it takes force. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket number and reason are required.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What will happen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On whose wish, and when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search company or feature…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Companies and their features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done: it is {state} now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned; it waits for a second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned for its time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plan is given up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plan lapsed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confirm the emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give up plan {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason given: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand in the ticket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve plan {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switch {feature} off now for {company}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is off at once. Ticket and second person are owed within 24 hours and shown until then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second person must approve each change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History of this switch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve the plan…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confirm the emergency…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand in the ticket…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the plan…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give up the plan…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency off…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a ticket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text of the ticket is on the clipboard; paste it and add the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} owed by {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{feature} is {state} since {time}, by {who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan {number} by {who}: switch {state} {when}, ticket {ticket}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To LTi Customer Care

Please {verb} {feature} for {company} ({code}).
State now: {state}
Reason: 
From when: 
Until when, if it is temporary: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activate {feature}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only an LTi admin changes this, on a ticket.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for a second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{state} from {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goes back at {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket and second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{feature} is {state}, as it always was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> It goes back at {time}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> It waits for a second person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deactivate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>activate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deactivate {feature}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only LTi Customer Care changes Payments, on a ticket.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the switches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No finance company yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An LTi admin connects one in Settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Feature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody we know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set a password for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least 12 characters, without the user's name. The old one ends now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search users…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Companies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a user…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set a password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for a second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up the workspace…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{users} of {all} users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up the workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users and roles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Companies and policies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LTi (all companies)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least 12 characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add the user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deactivated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished" />
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
   <source>An approval waits for you</source>
   <translation>Una aprobación le espera</translation>
  </message>
  <message>
   <source>{company} stopped syncing</source>
   <translation>{company} dejó de sincronizar</translation>
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
   <source>Demo workspace · invented people and money · safe to play</source>
   <translation>Espacio de demostración · personas y dinero inventados · se puede probar todo</translation>
  </message>
  <message>
   <source>Training workspace · nothing here reaches a live system</source>
   <translation>Espacio de formación · nada llega a un sistema real</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search: {page}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All companies</source>
   <translation>Todas las compañías</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
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
   <translation type="unfinished" />
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
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>Pantalla</translation>
  </message>
  <message>
   <source>Page · Ctrl+{n}</source>
   <translation>Página · Ctrl+{n}</translation>
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
   <source>Action</source>
   <translation>Acción</translation>
  </message>
  <message>
   <source>Not synced yet</source>
   <translation>Aún sin sincronizar</translation>
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
   <translation>Preguntar a ASPIRE ahora (F5)</translation>
  </message>
  <message>
   <source>What is shown may be behind ASPIRE.</source>
   <translation>Lo que se ve puede ir por detrás de ASPIRE.</translation>
  </message>
  <message>
   <source>, next try in {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {n} for a person to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, clocks {n} s apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncing {done} of {total}</source>
   <translation>Sincronizando {done} de {total}</translation>
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
   <source>Synced {age} ago</source>
   <translation>Sincronizado hace {age}</translation>
  </message>
  <message>
   <source>Synced just now</source>
   <translation>Sincronizado ahora mismo</translation>
  </message>
  <message>
   <source>{synced}, overdue</source>
   <translation>{synced}, con retraso</translation>
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
   <translation>La sincronización está apagada</translation>
  </message>
  <message>
   <source>No company has reported yet.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Support bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files of the bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the file holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as zip…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is all that leaves: no names of customers, no e-mail addresses, no account numbers, no tokens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last {cycles}: {bad} failed, the longest took {longest} s, {sent} sent, {received} received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed ({outcome})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>went well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sync has run yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last sync cycles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last cycles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE refused it. Once the cause is put right there, send it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It could not be read, so it changed no status. Tell LTi what was said, then mark it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE is asked by payment reference before anything is sent again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is sent with the next sync.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record is in a batch. If that is voided, the cancel is sent again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody has looked at it; it stays on record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason, for the audit log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark as looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the support bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reference} is sent again with the next sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync health</source>
   <translation>Sincronización</translation>
  </message>
  <message>
   <source>Choose a company to see its sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Support bundle…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redacted log, sync health and versions for LTi, with a preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} not settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked as looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{apart} apart: set this machine's clock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never synced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{age} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>since {since}: ASPIRE was restored, its new epoch is {epoch}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not compared since this program started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{apart} apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} differ from ASPIRE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing waits for a person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the sync's log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No company is set up yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Companies are connected in Settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payment or change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wish or kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attempts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last whole cycle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differ from ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also those missing in ASPIRE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancels kept, too late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records unknown here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE's own, never adopted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The life of ASPIRE's database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending frozen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ASPIRE last answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To a wish that was not simply done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our clock minus ASPIRE's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sending is frozen: ASPIRE was restored from a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An LTi admin resolves it payment by payment, a second person confirms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} for a person to look at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select one and choose what to do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open them in Payments, look at both values and close each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to diagnose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference, customer, e-mail, record, batch, or a line of an EFT file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnose all overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments not available?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue payments diagnosed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop diagnosing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnosing overdue payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnosing {done} of {total} overdue payments</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{count} payments overdue, {sum}</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Stopped. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnosis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open payment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Past diagnoses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open this payment in Payments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Diagnosis, scrollable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known here: {facts}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is it in the file?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reply for the borrower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket for LTi</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Payments found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue payments by cause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue payments of this cause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who acts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticket for LTi copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spanish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redacted; no name, no account number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show every payment of batch {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Troubleshoot</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Troubleshooting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} shown of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes}:{seconds} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} · {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why does a payment stand where it does?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste a payment reference, a customer, an e-mail address, an ASPIRE record or batch number, or a line of an EFT file. A dropped file opens in EFT files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The facts are being gathered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found for {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every status came within its 15 minutes, or still has time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{span} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from what this workspace knows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No payment, customer, record or batch is called so. If it is a reference, it was never sent in: check it in View Payments, and ask the borrower.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from “Payments not available in the Customer Portal”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from “Why is the payment status not updating?”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from LTi's knowledge base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from the Nacha rules</source>
   <translation type="unfinished" />
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
