"""Exports on the workers of an existing Dask cluster, which need no disk in common with this one.

Dask distributed is joblib's backend here: the tasks and what recovers from lost ones are those of
``workers``. Résumés go to the workers as parcels; if one asks for more than is in its parcel, a
larger one is sent.
"""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import library_settings, plugins
from cvkit.child_process import packing
from cvkit.cli import export_one, parcels, toolchain, workers
from cvkit.cli.export_one import Made
from cvkit.cli.parcels import Packer, Parcel
from cvkit.errors import FileError, PlatformError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.cli.export_one import Task
    from cvkit.cli.export_request import ExportRequest
    from cvkit.cli.workers import Numbered

_PATIENCE = 10
"""How long to wait for the scheduler and for a first worker, in seconds."""

_ALONE = threading.Lock()
"""The PDF engine isn't made for threads, of which a worker may have several."""


class _Answer(NamedTuple):
    """What a worker returns of a parcel.

    Attributes:
        made: The result without its task; ``None`` if something was not in the parcel.
        wanted: What was not.
    """

    made: tuple[Any, ...] | None
    wanted: frozenset[str] = frozenset()


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """Provide a client of a scheduler.

    Raises:
        PlatformError: Dask is not installed, or the scheduler can't be reached.
    """
    try:
        from distributed import Client
    except ModuleNotFoundError:
        from cvkit.cli import installation

        raise PlatformError(
            "--cluster needs Dask, which is not installed.",
            f"Install it: {installation.command_to_add('cluster')}",
        ) from None
    for name in [*logging.root.manager.loggerDict]:
        if name.partition(".")[0] == "distributed":  # what matters is told by cvkit
            logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client: Any = Client(  # type: ignore[no-untyped-call]  # Dask has no types
            address, timeout=_PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise PlatformError(
            f"No Dask scheduler answers at {address}: {error}.",
            "Start one with `dask scheduler`, and give its address: --cluster tcp://localhost:8786",
        ) from None
    try:
        yield client
    finally:
        client.close()


def check(client: Any, formats: Sequence[str]) -> None:  # noqa: ANN401 - Dask has no types
    """Refuse workers that would write other files than this machine.

    Args:
        client: A client of the scheduler.
        formats: The names of the formats to write.

    Raises:
        PlatformError: There are no workers; one has no cvkit; or other versions of it, of what it
            stands on, or of fonts.
    """
    if not client.scheduler_info(n_workers=-1)["workers"]:
        raise PlatformError(
            "The cluster has no workers.", "Start some: dask worker ADDRESS --nthreads 1"
        )
    own = _versions(formats)
    found: Mapping[str, Any] = client.run(_versions, formats, on_error="return")
    differing = {worker: told for worker, one in found.items() if (told := _difference(own, one))}
    if not differing:
        return
    worker, told = next(iter(sorted(differing.items())))
    others = f", and {len(differing) - 1} more differ" if len(differing) > 1 else ""
    raise PlatformError(
        f"The worker {worker} would write other files than this machine: it has {told}{others}.",
        "Install the same versions of cvkit, Python and all packages there as here.",
    )


def stream(client: Any, request: ExportRequest) -> workers.Stream[Task, Made]:  # noqa: ANN401
    """Return a stream that makes the files of résumés on the workers of a cluster.

    Args:
        client: A client of the scheduler.
        request: What is asked for.
    """
    packer = Packer()

    def made(tasks: Iterable[Numbered[Task]]) -> Iterator[Numbered[Made]]:
        known: dict[int, Task] = {}
        failed: list[Numbered[Made]] = []
        wanted: dict[int, frozenset[str]] = {}

        def packed(tasks: Iterable[Numbered[Task]]) -> Iterator[Numbered[Parcel]]:
            for number, task in tasks:
                known[number] = task
                try:
                    yield number, packer.pack(task, wanted.get(number, ()))
                except FileError as error:
                    failed.append((number, Made(task, failure=packing.pack_error(error))))

        todo = tasks
        while True:
            again: list[Numbered[Task]] = []
            for number, answer in _answers(client, request, packed(todo)):
                if answer.made is None:
                    wanted[number] = wanted.get(number, frozenset()) | answer.wanted
                    again.append((number, known[number]))
                else:
                    yield number, Made(known.pop(number), *answer.made)
            if not again:
                break
            todo = again
        yield from failed

    return made


def _answers(
    client: Any,  # noqa: ANN401 - Dask has no types
    request: ExportRequest,
    packed: Iterable[Numbered[Parcel]],
) -> Iterator[Numbered[_Answer]]:
    from distributed import KilledWorker
    from joblib import Parallel, delayed, parallel_config

    with parallel_config(backend="dask", client=client):
        parallel = Parallel(n_jobs=-1, return_as="generator_unordered", pre_dispatch="3*n_jobs")
        try:
            yield from parallel(delayed(_on_a_worker)(request, *one) for one in packed)
        except KilledWorker:
            raise workers.LostError from None


def _on_a_worker(request: ExportRequest, number: int, parcel: Parcel) -> Numbered[_Answer]:
    """Make the files of a résumé, one at a time in each process."""
    with _ALONE:
        library_settings.ignore()
        return number, _answer(request, parcel)


def _answer(request: ExportRequest, parcel: Parcel) -> _Answer:
    with parcels.unpacked(parcel) as (task, project):
        made = export_one.make_one_of_many(request, task)
        if project.wanted:
            return _Answer(None, frozenset(project.wanted))
        return _Answer(tuple(parcels.with_own_names(made, parcel, project))[1:])


def _versions(formats: Sequence[str]) -> dict[str, str]:
    library_settings.ignore()
    return toolchain.versions(plugins.choose_formats(formats).values())


def _difference(own: Mapping[str, str], other: object) -> str:
    """Return what a worker has instead of what this machine has; empty if it is the same."""
    if not isinstance(other, dict):
        return "no cvkit" if isinstance(other, ImportError) else f"failed: {other}"
    names = [name for name in {**own, **other} if own.get(name) != other.get(name)]
    told = [f"{name} {other.get(name, 'no')} instead of {own.get(name, 'no')}" for name in names]
    return ", ".join(told[:3]) + (f" and {len(told) - 3} more" if len(told) > 3 else "")  # noqa: PLR2004
