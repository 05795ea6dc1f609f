package netbp.spark;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import netbp.study.Row;
import netbp.study.Sweep.Run;
import netbp.study.SweepRunner;

/** Does a run: {@link SweepRunner#row(Run, BooleanSupplier)}, or a test's. */
@FunctionalInterface
interface RunFunction extends Serializable {

    /** The row; empty if it was stopped before its end. */
    Optional<Row> row(SweepRunner runner, Run run, BooleanSupplier stop);
}
