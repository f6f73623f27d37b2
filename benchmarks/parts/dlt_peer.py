"""dlt at the same work, run by ``sync.py`` in an environment of its own: it is no part of the product.

``dlt_peer.py PAGES FOLDER NAME`` loads pages of changes (one JSON page a line) and prints seconds and rows.
NAME: ``duckdb-load`` (into an empty duckdb), ``duckdb-merge`` (over rows that are there), ``sqlite-load``
and ``sqlite-merge`` likewise. What is there already is loaded before the clock
starts, so many copies of it as are asked for.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "ERROR"

import dlt


def pages(path: Path, upto: int | None, version: int, apart: int = 0) -> Iterator[list[dict[str, Any]]]:
    """Yield the records of each page; ``version`` and ``apart`` set them apart from those that are there."""
    done = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            records = [change["record"] for change in json.loads(line)["changes"]]
            rows = [dict(one, version=version, record_no=one["record_no"] + apart) for one in records]
            rows = rows if upto is None else rows[: upto - done]
            done += len(rows)
            if rows:
                yield rows


def pipeline(folder: Path, engine: str) -> Any:
    """Return a pipeline of its own in the folder."""
    if engine == "duckdb":
        to = dlt.destinations.duckdb(str(folder / "store.duckdb"))
    else:
        to = dlt.destinations.sqlalchemy(f"sqlite:///{folder / 'store.db'}")
    return dlt.pipeline("peer", destination=to, dataset_name="taken", pipelines_dir=str(folder / "pipelines"))


def run(line: Any, source: Path, upto: int | None, how: str, version: int, apart: int = 0) -> float:
    """Load once; returns seconds."""
    start = time.perf_counter()
    line.run(
        pages(source, upto, version, apart),
        table_name="alternate_efts",
        write_disposition=how,
        primary_key="record_no",
    )
    return time.perf_counter() - start


def main() -> int:
    """Measure one of the four."""
    source, folder, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    upto = int(sys.argv[4]) if len(sys.argv) > 4 else None
    copies = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    engine, kind = name.split("-")
    line = pipeline(folder, engine)
    if kind == "merge":
        for copy in range(copies):
            run(line, source, None, "append", 1, copy * 10**9)
    seconds = run(line, source, upto, "append" if kind == "load" else "merge", 2)
    rows = sum(len(part) for part in pages(source, upto, 2))
    print(json.dumps({"seconds": seconds, "rows": rows, "dlt": dlt.__version__}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
