/**
 * Files that are written whole or not at all, CSV out, and files that grow by entries. It imports nothing
 * of ours; every package that reads or writes a file may use it.
 */
package netbp.io;
