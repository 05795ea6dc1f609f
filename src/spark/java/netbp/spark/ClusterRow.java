package netbp.spark;

import java.io.Serializable;
import java.util.Locale;

import netbp.study.Cell;
import netbp.study.Ending;
import netbp.study.Row;
import netbp.study.Sweep.Run;
import netbp.study.Sweep;

import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A run when it is done, or when it has failed for good.
 *
 * @param row its row; of a run that failed the ending is {@link Ending#FAILED} and cost and accuracy are NaN
 * @param failure why; null if it did not fail
 */
record ClusterRow(Row row, String failure) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The columns in Parquet: those of runs.csv, and failure. */
    static final StructType SCHEMA = new StructType()
            .add("index", DataTypes.LongType, false)
            .add("seed", DataTypes.LongType, false)
            .add("layers", DataTypes.StringType, false)
            .add("activation", DataTypes.StringType, false)
            .add("output_activation", DataTypes.StringType, false)
            .add("eta", DataTypes.DoubleType, true)
            .add("method", DataTypes.StringType, false)
            .add("loss", DataTypes.StringType, false)
            .add("update", DataTypes.StringType, true)
            .add("l2", DataTypes.DoubleType, false)
            .add("dropout", DataTypes.DoubleType, true)
            .add("stopped", DataTypes.StringType, false)
            .add("iterations", DataTypes.LongType, false)
            .add("cost", DataTypes.DoubleType, false)
            .add("accuracy", DataTypes.DoubleType, false)
            .add("passes", DataTypes.LongType, false)
            .add("passes_to_target", DataTypes.DoubleType, true)
            .add("failure", DataTypes.StringType, true);

    static ClusterRow failed(Run run, Throwable reason) {
        return new ClusterRow(new Row(run, Ending.FAILED, 0, Double.NaN, Double.NaN, 0, Double.NaN), reason.toString());
    }

    org.apache.spark.sql.Row columns() {
        Cell cell = row.run().cell();
        boolean gradient = !Double.isNaN(cell.eta());
        return RowFactory.create(row.run().index(), row.run().seed(), cell.shape(), cell.activation().word(),
                cell.output().word(), orNull(cell.eta()), cell.method(), cell.loss().word(),
                gradient ? cell.variant().update().word() : null, cell.variant().l2(),
                gradient ? cell.variant().dropout() : null, row.ending().word(),
                row.iterations(), row.cost(), row.accuracy(), row.passes(), orNull(row.passesToTarget()), failure);
    }

    static ClusterRow of(org.apache.spark.sql.Row columns, Sweep sweep) {
        return new ClusterRow(new Row(sweep.run(columns.<Long>getAs("index")),
                Ending.valueOf(columns.<String>getAs("stopped").toUpperCase(Locale.ROOT)),
                columns.<Long>getAs("iterations"), columns.<Double>getAs("cost"), columns.<Double>getAs("accuracy"),
                columns.<Long>getAs("passes"), orNaN(columns.getAs("passes_to_target"))), columns.getAs("failure"));
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }
}
