/** The command line: one class a command, what they share, and {@link netbp.cli.Main}. No numerics. */
package netbp.cli;
