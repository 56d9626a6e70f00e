# SPDX-License-Identifier: EUPL-1.2
"""Makes SQLite files as small as they can be, each one file without others beside it."""
import os
import sqlite3
import sys

for pad in sys.argv[1:]:
    bron = sqlite3.connect(pad)
    for zin in ("PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"):
        bron.execute(zin).fetchall()
    bron.close()
    for achter in ("-wal", "-shm"):
        if os.path.exists(pad + achter):
            os.unlink(pad + achter)
