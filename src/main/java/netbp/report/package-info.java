/**
 * Reports: a {@link netbp.report.Page} is described once and written as HTML or as Markdown, with its
 * {@link netbp.report.Table}s and figures. Nothing here knows what a report is about.
 */
package netbp.report;
