/**
 * The runs of a sweep on Apache Spark: {@link netbp.spark.ClusterRuns} does them, {@link netbp.spark.RowStore} keeps
 * their rows. What a run is, and its row, are those of {@link netbp.study.Sweep}.
 */
package netbp.spark;
