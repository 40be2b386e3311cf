#!/usr/bin/env bash
# What the steps of action.yml run: `action.sh STEP`. Their inputs are environment variables, so that
# no text of a pull request becomes a command.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment="$RUNNER_TEMP/cvkit"

# Read the lines of a text into the array `words`, without empty ones; macOS has no mapfile.
split() {
  words=()
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    if [ -n "$line" ]; then words+=("$line"); fi
  done <<< "$1"
}

# Read the names of files into `words`; a pattern becomes the names of the files that it fits.
split_files() {
  split "$1"
  local line found=()
  for line in "${words[@]}"; do
    if [ ! -e "$line" ] && compgen -G "$line" > /dev/null; then
      while IFS= read -r line; do found+=("$line"); done < <(compgen -G "$line")
    else
      found+=("$line")
    fi
  done
  words=("${found[@]}")
}

cvkit() {
  local program="$environment/bin/cvkit"
  if [ ! -x "$program" ]; then program="$environment/Scripts/cvkit"; fi
  "$program" "$@"
}

key() {
  cd "$here"
  local sum
  sum=$(git hash-object --stdin < <(find pyproject.toml constraints.txt src themes -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cat))
  echo "sum=$sum" >> "$GITHUB_OUTPUT"
}

install() {
  if ! cvkit --version 2> /dev/null; then
    python -m venv --clear "$environment"
    local python="$environment/bin/python"
    if [ ! -x "$python" ]; then python="$environment/Scripts/python"; fi
    "$python" -m pip --disable-pip-version-check --quiet install --constraint "$here/constraints.txt" "$here"
  fi
  cvkit doctor --fix
}

validate() {
  split_files "$FILES"
  if [ "$STRICT" = true ]; then words+=(--strict); fi
  cvkit validate --format github "${words[@]}"
}

export_files() {
  split_files "$FILES"
  local files=("${words[@]}")
  split "$OPTIONS"
  cvkit export "$FORMATS" "${files[@]}" ${words[@]+"${words[@]}"} --output "$OUTPUT/"
}

report() {
  local path="$RUNNER_TEMP/cvkit-report.md" code=0
  split_files "$FILES"
  if [ -n "${GITHUB_BASE_REF:-}" ]; then
    local target="refs/remotes/origin/$GITHUB_BASE_REF"
    git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$GITHUB_BASE_REF:$target"
    words+=(--since "origin/$GITHUB_BASE_REF")
  fi
  # A résumé with errors has failed the job already.
  cvkit report "${words[@]}" > "$path" || code=$?
  if [ "$code" -gt 1 ]; then exit "$code"; fi
  cat "$path" >> "$GITHUB_STEP_SUMMARY"
  echo "path=$path" >> "$GITHUB_OUTPUT"
}

site() {
  split_files "$FILES"
  local folder="$RUNNER_TEMP/site"
  mkdir -p "$folder"
  cvkit export html "${words[0]}" --public --output "$folder/index.html"
  cvkit export pdf "${words[0]}" --public --output "$folder/resume.pdf"
}

case "$1" in
  export) export_files ;;
  key | install | validate | report | site) "$1" ;;
  *) echo "There is no step $1." >&2; exit 2 ;;
esac
