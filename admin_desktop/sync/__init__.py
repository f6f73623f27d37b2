"""The hall between ASPIRE and the model: client, push and pull, the cycle, the worker, the mock's process.

A cycle of one company, ``cycle.SyncCycle.run``, is these steps in this order:

1. ``cycle.SyncCycle.greet`` asks ASPIRE how it is; a new epoch goes to step 8.
2. ``push.Push.settle`` asks by payment reference for the outcome of attempts that nobody knows.
3. ``push.Push.send`` takes what is due: ``attempts.store_attempt`` commits, then the request goes out.
4. ``attempts.acknowledge`` takes ASPIRE's record through the same interpretation as the feed;
   ``kept_wishes.too_late`` keeps a cancel that a batch overtook, ``attempts.reject`` waits for a person.
5. ``pull.Pull.fetch`` reads what is after the cursor; after a gap ``feed_cursor.start_compare`` reads all.
6. ``apply.apply_page`` stores them with timeline, audit line and cursor in one transaction.
7. ``cycle.SyncCycle.push`` runs once more: a voided batch has set kept cancels free.
8. ``feed_cursor.freeze`` stops writing after a restore of ASPIRE; the new epoch is read and compared from
   its start, and ``feed_cursor.end_compare`` marks what is missing in it.
9. ``feed_cursor.record_success`` remembers a whole good cycle, and ``sync_log.record_cycle`` every cycle.

Steps 2, 3 and 7 are left out while writing is frozen. An error ends the cycle; ``condition.Condition`` says
how the company stands then and when it is tried again. Other companies do not notice.
"""
