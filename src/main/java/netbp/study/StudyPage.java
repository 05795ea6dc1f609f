package netbp.study;

import java.util.List;
import java.util.function.Consumer;

import netbp.report.HtmlPage;
import netbp.report.Page;
import netbp.report.Table;

/** The page on a study. */
final class StudyPage {

    private StudyPage() {
    }

    /**
     * The title, a warning unless all runs were done, the settings and the findings; then, if any run was done, what the
     * report shows.
     *
     * @param planned runs in all
     * @param caution what follows from missing runs, as the end of a sentence
     */
    static String text(String title, Study.Report report, long planned, String caution, List<List<String>> settings,
            Consumer<Page> body) {
        HtmlPage page = new HtmlPage(title);
        if (report.rows() < planned) {
            page.warning("Interrupted: " + report.rows() + " of " + planned + " runs were completed. What follows is about"
                    + " those only" + caution + ".");
        }
        Table facts = new Table().words("Setting", "Value");
        settings.forEach(setting -> facts.row(setting.toArray()));
        page.table(facts);
        if (report.rows() > 0) {
            page.heading("Findings");
            report.findings().forEach(finding -> {
                page.subheading(finding.title());
                page.paragraph(finding.text());
            });
            body.accept(page);
        }
        return page.text();
    }
}
