#!/usr/bin/env bash
# A sweep on threads, on local[2,4], and on a cluster of a master and two workers on 127.0.0.1, one worker of which is
# killed with its executor in the middle, and then the driver: runs.csv must be the same each time.
#   src/spark/sh/cluster.sh [SEEDS [ITERATIONS]]     3 runs a seed; 1000 and 1e4 are the full size
# after mvn -Pspark package -DskipTests. It starts every process itself and ends it by its process id.
set -euo pipefail
cd "$(dirname "$0")/../../.."
seeds=${1:-1000}
iterations=${2:-1e4}
work=target/spark/cluster
jars=$PWD/target/spark/home/jars
rm -rf "$work"
mkdir -p "$work"
[ -f target/spark/netbp-spark.jar ] || { echo "target/spark/netbp-spark.jar must be there: mvn -Pspark package"; exit 2; }
if [ ! -d "$jars" ]; then
  # the jars of a Spark distribution: those that the jar leaves to Spark, and one that both have
  mvn -q -B -ntp -Pspark dependency:copy-dependencies -DincludeScope=provided -DoutputDirectory="$jars.part"
  mvn -q -B -ntp -Pspark dependency:copy-dependencies -DincludeArtifactIds=commons-math3 -DexcludeClassifiers=tests \
    -DoutputDirectory="$jars.part"
  mv "$jars.part" "$jars"
fi
mvn -q -B -ntp -Pspark dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/classpath"

export SPARK_HOME=${jars%/jars} SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
open=()
for package in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
  open+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
for package in nio.ch nio.cs security.action util.calendar; do
  open+=("--add-opens=java.base/sun.$package=ALL-UNNAMED")
done
spark() { # memory class arguments...
  exec java "-Xmx$1" "${open[@]}" -Djava.net.preferIPv6Addresses=false -cp "$jars/*" "${@:2}"
}
grid=(--seeds "1:$seeds" --layers 2,3 --eta 0.05,0.2,1 --iterations "$iterations")
block=$((3 * seeds / 6))
submit() { # master folder options...
  spark 1g org.apache.spark.deploy.SparkSubmit --master "$1" --executor-memory 1g --conf spark.ui.enabled=false \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
    target/spark/netbp-spark.jar "${grid[@]}" --block "$block" --per-task 10 --out "$work/$2" "${@:3}"
}

started=()
cleanup() {
  for pid in "${started[@]}"; do
    # a worker's executor is its child
    kill -9 $(pgrep -P "$pid") "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
}
trap cleanup EXIT

# waits until the executor whose log this is has begun a task and not ended it
await_task() { # log
  for _ in $(seq 3000); do
    if [ "$(grep -c 'Running task' "$1" || true)" -gt "$(grep -c 'Finished task' "$1" || true)" ]; then return; fi
    sleep 0.01
  done
  echo "no task came to run in $1"; exit 1
}
# what an executor has used so far, where the system tells it in /proc
cost() { # pid
  if [ -r "/proc/$1/stat" ]; then
    awk -v tick="$(getconf CLK_TCK)" '{printf "an executor: %.1f s of processor time", ($14 + $15) / tick}' "/proc/$1/stat"
    awk '/VmHWM/ {printf ", %d MB at most\n", $2 / 1024}' "/proc/$1/status"
  fi
}
await() { # pattern file pid
  for _ in $(seq 6000); do
    if grep -q "$1" "$2" 2>/dev/null; then return; fi
    if ! kill -0 "$3" 2>/dev/null; then break; fi
    sleep 0.1
  done
  echo "\"$1\" did not come in $2"; tail -n 20 "$2" "${2%.out}.err" 2>/dev/null; exit 1
}
same() {
  cmp "$work/threads/runs.csv" "$work/$1/runs.csv"
  echo "$1: the same $(($(grep -vc '^[#i]' "$work/$1/runs.csv"))) rows, byte for byte, after $((SECONDS - begun)) s"
}
begun=$SECONDS
java -cp "target/spark/classes:$(cat "$work/classpath")" netbp.cli.Main sweep "${grid[@]}" --out "$work/threads" \
  >"$work/threads.out"
echo "threads: $(grep ' runs in ' "$work/threads.out")"

# the paper's points, read from a file
begun=$SECONDS
( submit "local[2,4]" local --data src/docs/paper-points.csv >"$work/local.out" 2>"$work/local.err" ) || { tail -n 20 "$work/local.err"; exit 1; }
same local

( spark 512m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 >"$work/master.err" 2>&1 ) &
master_pid=$!
started+=($master_pid)
await "Starting Spark master at" "$work/master.err" $master_pid
master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.err" | head -n 1)
for i in 1 2; do
  ( spark 512m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 2g \
      --work-dir "$PWD/$work/worker$i" "$master" >"$work/worker$i.err" 2>&1 ) &
  worker[i]=$!
  started+=(${worker[i]})
done
for i in 1 2; do await "Successfully registered" "$work/worker$i.err" "${worker[i]}"; done

begun=$SECONDS
( submit "$master" cluster >"$work/cluster.out" 2>"$work/cluster.err" ) &
driver=$!
started+=($driver)
await "block 2 of" "$work/cluster.out" $driver
executor=$(pgrep -P "${worker[1]}") || { echo "the first worker has no executor"; exit 1; }
await_task "$work"/worker1/app-*/*/stderr
kill -9 $executor "${worker[1]}"
wait "${worker[1]}" 2>/dev/null || true
echo "killed after block 2, within a task: worker ${worker[1]} and its executor $executor"
wait $driver || { tail -n 20 "$work/cluster.err"; exit 1; }
again=$(grep -c 'Starting task [0-9]*[.][1-9]' "$work/cluster.err" || true)
[ "$again" -gt 0 ] || { echo "no task was done again"; exit 1; }
echo "tasks lost with it and done again: $again"
same cluster

begun=$SECONDS
( submit "$master" resumed >"$work/killed.out" 2>"$work/killed.err" ) &
driver=$!
started+=($driver)
await "block 2 of" "$work/killed.out" $driver
sleep 0.3
kill -9 $driver
wait $driver 2>/dev/null || true
[ ! -e "$work/resumed/runs.csv" ] || { echo "the driver was killed too late"; exit 1; }
echo "killed after block 2: driver $driver"
( submit "$master" resumed --resume >"$work/resumed.out" 2>"$work/resumed.err" ) &
driver=$!
started+=($driver)
await "block 6 of" "$work/resumed.out" $driver
cost "$(pgrep -n -P "${worker[2]}")"
wait $driver || { tail -n 20 "$work/resumed.err"; exit 1; }
grep -q "block 2 of.*is there" "$work/resumed.out" || { echo "block 2 was done again"; exit 1; }
same resumed
