/** Files that are written whole or not at all. It stands below every package that writes a file. */
package netbp.io;
