/**
 * The making of the page, during the build: {@link netbp.studio.compile.PageBuilder} has TeaVM compile the
 * engine and joins all parts into one file. {@link netbp.studio.compile.BrowserPlugin}, which TeaVM finds by
 * its service file, replaces what the browser does not have. Nothing here goes into the program.
 */
package netbp.studio.compile;
