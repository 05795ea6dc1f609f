/**
 * Labelled points and trained networks in files: CSV and MAT in, MAT out.
 *
 * <p>A package of its own because it needs both {@code network} and {@code matlab}, which know nothing
 * of each other. {@code paper}, {@code study}, {@code validation} and the commands use it.
 *
 * <p>Whatever is wrong with a file is reported in one line that names the file, the place in it, the rule
 * and the value: {@link netbp.data.DataException}.
 */
package netbp.data;
