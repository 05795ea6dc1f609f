/**
 * What the page's workers call, compiled to WebAssembly together with the program's own classes; and the
 * arithmetic that a browser lacks, {@link netbp.studio.engine.FusedMultiplyAdd} and
 * {@link netbp.studio.engine.Fdlibm}, so that its bits are the JVM's.
 */
package netbp.studio.engine;
