/**
 * The command line: one class for each command, what they share, and {@link netbp.cli.Main}. No numerics.
 *
 * <p>Nothing imports this package. It alone ends the JVM, writes to standard output and uses picocli.
 */
package netbp.cli;
