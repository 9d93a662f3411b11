# Sourced by the scripts beside it: a virtual environment in .venv with the pinned requirements and Musnad itself. $1: run or dev.
set -eu
cd "$(dirname "$0")/.."

for candidate in python3.11 python3.12 python3.13 python3; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "${python:-}" ]; then
  echo "Musnad needs Python 3.11, 3.12 or 3.13, and none was found." >&2
  exit 1
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv || {
  echo "Python's venv module is missing: install it (on Debian and Ubuntu: apt install python3-venv)." >&2
  exit 1
}
install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"; }
install --require-hashes -r requirements/run.txt -r requirements/build.txt
[ "$1" = run ] || install --require-hashes -r requirements/dev.txt
install --no-deps --no-build-isolation --editable .
