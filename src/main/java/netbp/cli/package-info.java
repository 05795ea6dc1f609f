/**
 * The command line: one class for each command, what they share, and {@link netbp.cli.Main}. No numerics.
 *
 * <p>A command reads its options, refuses what cannot be done before any work begins, and prints what was done;
 * its {@link netbp.cli.Session} gives it standard output, its inputs and Ctrl-C. Values of options are read by
 * {@code Converters}, those that describe a training run by {@code TrainingConverters}.
 *
 * <p>Nothing imports this package but the sweep on a cluster and Section 7, which have programs of their own. It
 * alone ends the JVM, writes to standard output and uses picocli.
 */
package netbp.cli;
