# What the scripts here share, for sourcing: the official clients, and an emulator that they start.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."

here=crates/emulator/tests/interop
work=$PWD/target/interop
mkdir -p "$work"

for tool in python3 npm; do
    command -v "$tool" >/dev/null || { echo "FAIL  $tool is not installed" >&2; exit 1; }
done

# Installed clients are used again, unless other versions are required.
python_versions=(1.4.0 1.6.0)
for version in "${python_versions[@]}"; do
    python=$work/python-$version
    if ! cmp --silent $here/python/requirements.txt "$python/installed.txt"; then
        rm -rf "$python"
        python3 -m venv "$python"
        "$python/bin/pip" install --quiet --requirement $here/python/requirements.txt \
            "azure-communication-callautomation==$version"
        cp $here/python/requirements.txt "$python/installed.txt"
    fi
done
# Node looks for packages beside the script.
javascript=$work/javascript
mkdir -p "$javascript"
cp $here/javascript/*.mjs $here/javascript/package.json "$javascript"
if ! cmp --silent $here/javascript/package-lock.json "$javascript/installed.json"; then
    cp $here/javascript/package-lock.json "$javascript"
    (cd "$javascript" && npm ci --silent --no-audit --no-fund)
    cp $here/javascript/package-lock.json "$javascript/installed.json"
fi

cargo build --quiet --locked --package acs-call-emulator
emulator=${CARGO_TARGET_DIR:-target}/debug/acs-call-emulator
emulator_log=$work/emulator.log

# The certificate authority stays in the work folder.
export XDG_DATA_HOME=$work/data
# Proxies are only for registries.
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1

# Starts the emulator with the given options, and exports the settings that it prints.
start_emulator() {
    local line
    exec {out}< <(exec "$emulator" --port 0 "$@")
    emulator_pid=$!
    trap 'kill "$emulator_pid" 2>/dev/null || true' EXIT
    while read -r line <&"$out"; do
        case $line in
        "connection string: "*) export CONNECTION_STRING=${line#*: } ;;
        "callback tokens: audience "*", OpenID configuration "*)
            line=${line#*audience }
            export AUDIENCE=${line%%,*} OPENID_CONFIGURATION=${line##* }
            break
            ;;
        esac
    done
    [ -n "${OPENID_CONFIGURATION:-}" ] || { echo "FAIL  the emulator did not start" >&2; exit 1; }
    cat <&"$out" >"$emulator_log" &
}

# Stops it, and returns its exit code.
stop_emulator() {
    kill -INT "$emulator_pid"
    trap - EXIT
    wait "$emulator_pid"
}
