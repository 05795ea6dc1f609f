/**
 * Reports: a {@link netbp.report.Page} is described once and written as HTML or as Markdown, with its
 * {@link netbp.report.Table}s and figures. Nothing here knows what a report is about; {@code validation},
 * {@code study} and {@code solvers} do, and write theirs with it.
 */
package netbp.report;
