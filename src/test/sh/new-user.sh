#!/usr/bin/env bash
# What a new user runs into, tried on the packaged program: wrong words, full disks, other locales, other
# shells. Usage: src/test/sh/new-user.sh target/netbp.jar
set -uo pipefail
jar=$(realpath "${1:-target/netbp.jar}")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
said=""
code=0

netbp() {
  timeout 60 "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"
}

# run CODE ARGUMENT...: the program ends with this code; what it says is kept
run() {
  local expected=$1
  shift
  said=$(netbp -jar "$jar" "$@" 2>&1)
  code=$?
  [ "$code" = "$expected" ] || fault "exit code $code, not $expected: netbp $*: $said"
}

# refused TEXT ARGUMENT...: exit code 2 and one line that holds the text
refused() {
  local text=$1
  shift
  run 2 "$@"
  says "$text"
  [ "$(grep -c '^netbp: ' <<<"$said")" = 1 ] || fault "one line expected: netbp $*: $said"
  grep -q "Exception\|internal error" <<<"$said" && fault "a stack trace: netbp $*: $said"
}

says() {
  grep -qF -- "$1" <<<"$said" || fault "not said: $1: $said"
}

fault() {
  echo "FAILS: $1"
  failures=$((failures + 1))
}

same() {
  cmp -s "$1" "$2" || fault "$1 was changed"
}

cat >points.csv <<'CSV'
x1,x2,class
0.1,0.1,A
0.3,0.4,A
0.1,0.5,A
0.6,0.9,A
0.4,0.2,A
0.6,0.3,B
0.5,0.6,B
0.9,0.2,B
0.4,0.4,B
0.7,0.6,grün
CSV
cp points.csv points.old

echo "== files that are read are never written over"
run 0 train --data points.csv --iterations 1000 --save net.mat
says "saved in net.mat"
cp net.mat net.old
refused "--save must be the name of a .mat file: net.csv" train --data points.csv --iterations 10 --save net.csv
refused "--out must" classify --net net.mat --grid 3 --out net.mat
ln -s net.mat net.link
refused "--out must not be a file that is read" classify --net net.mat --grid 3 --out ./net.link
refused "--out must not be a file that is read" classify --net net.mat --out points.csv points.csv
mkdir f && cp points.csv f/summary.csv
refused "--figures must not be a file that is read" train --data f/summary.csv --iterations 10 --figures f
same f/summary.csv points.old
same points.csv points.old
same net.mat net.old
[ ! -e net.csv ] || fault "net.csv was written"

echo "== a full disk and a full standard output"
if [ -c /dev/full ]; then
  for arguments in "classify --net net.mat --grid 300" "classify --net net.mat points.csv" "rng 1 randn(10,10)" \
    "train --data points.csv --iterations 10" "nlsrun --out o" "netbp --iterations 10 --out o" "validate --list" \
    "train --help" "completion bash"; do
    # shellcheck disable=SC2086
    message=$(netbp -jar "$jar" $arguments 2>&1 >/dev/full)
    code=$?
    [ "$code" != 0 ] || fault "exit code 0 with a full standard output: $arguments"
    [ "$message" = "netbp: standard output could not be written: No space left on device" ] ||
      fault "full standard output: $arguments: $message"
  done
  run 2 classify --net net.mat --grid 300 --out /dev/full
  says "/dev/full: could not be written: no space left on device"
fi

echo "== refused before the work"
refused "--iterations must be at least 10001 for pic_cost" netbpfull --iterations 100
printf 'x1,x2,class\n0.1,1e308,A\n0.2,-1e308,B\n' >wide.csv
run 0 train --data wide.csv --iterations 10 --figures f2
says "f2/region.png, .csv"
refused "--iterations 10000000000 must fit into the JVM's memory" netbp --iterations 1e10
said=$(netbp -Xmx40m -jar "$jar" compare --layers 500,500 --methods lm 2>&1)
says "--layers 500-500 with lm must fit into the JVM's memory, 0.04"
refused "--matlab-reference must be a folder: nofolder" validate --matlab-reference nofolder
refused "--matlab-reference must be a folder: nofolder" validate --matlab-reference nofolder --list
refused "nofile.csv: no such file" train --data nofile.csv
grep -q "line\|column" <<<"$said" && fault "a line and column of a file that is not there: $said"
refused "nofile.mat: no such file" classify --net nofile.mat points.csv

echo "== every file is named"
run 0 figures 2 --out figures
says "figures/figure-2-labelled-points.png, .csv"
run 0 nlsrun --out n --history n/h.csv
says "wrote n/h.csv; n/h.png; n/pic_xy.png, .csv; n/pic_bdy.png, .csv"
run 0 train --data points.csv --layers 3 --layers 5 --eta 0.1,0.5 --iterations 2000 --save many.mat --figures f3
says "the best of 4: run "
says "many-4.mat"
says "f3/region-4.png, .csv"
printf 'x1,class\n0.1,A\n0.9,B\n' >line.csv
run 0 train --data line.csv --iterations 100 --figures f4
says "no region: it is drawn for points of the plane, and these have dimension 1"

echo "== words"
refused "(did you mean --layers?); see netbp train --help" train --data points.csv --layer 3
refused "(did you mean train?)" trian
refused "see netbp train --help" train
run 0 help
for command in figures netbp netbpfull nlsrun train classify compare validate nist conditioning rng completion; do
  grep -qE "^  $command +[^ ].{20,}" <<<"$said" || fault "no line for $command: $said"
  grep -qE "^  netbp $command" <<<"$said" || fault "no example of $command"
done
awk 'length > 100' <<<"$said" | grep -q . && fault "long lines in the list of commands"
run 0 help train
for heading in Data Network Method Output; do
  grep -q "^$heading:" <<<"$said" || fault "no group $heading in train --help"
done
grep -q "^Other:" <<<"$said" && fault "options without a group"

echo "== completion"
complete='COMP_WORDS=(netbp train --lay); COMP_CWORD=2; _netbp netbp --lay train; echo "${COMPREPLY[*]}"'
for shell in bash zsh; do
  if command -v "$shell" >/dev/null; then
    netbp -jar "$jar" completion "$shell" >"completion.$shell"
    "$shell" -n "completion.$shell" || fault "completion $shell: syntax"
  else
    echo "no $shell here: not tried"
  fi
done
said=$(bash -c "source completion.bash; $complete" 2>&1)
says "--layers"
if command -v zsh >/dev/null; then
  said=$(zsh -f -c 'source ./completion.zsh; print -r -- "${_comps[netbp]}"' 2>&1)
  says "_netbp"
fi

echo "== locales"
run 0 classify --net net.mat points.csv
printf '%s\n' "$said" >classes.csv
LC_ALL=C netbp -jar "$jar" classify --net net.mat points.csv >classes.c
LC_ALL=C netbp -jar "$jar" classify --net net.mat --out classes.out points.csv >/dev/null
same classes.c classes.out
said=$(LC_ALL=C netbp -jar "$jar" train --data 'pünkte.csv' 2>&1)
says "--data must be a name in the encoding of the locale, "
[ "$failures" = 0 ] && echo "all that a new user ran into holds"
exit "$((failures > 0))"
