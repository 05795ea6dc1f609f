package netbp.study;

import java.util.List;

import netbp.report.HtmlPage;
import netbp.report.Table;

/** How the page on a study begins. */
final class StudyPage {

    private StudyPage() {
    }

    /**
     * The title, a warning unless all runs were done, the settings and the findings.
     *
     * @param caution what follows from missing runs, as the end of a sentence
     */
    static HtmlPage begin(String title, long done, long planned, String caution, List<List<String>> settings,
            List<Finding> findings) {
        HtmlPage page = new HtmlPage(title);
        if (done < planned) {
            page.warning("Interrupted: " + done + " of " + planned + " runs were completed. What follows is about those only"
                    + caution + ".");
        }
        Table facts = new Table().words("Setting", "Value");
        settings.forEach(setting -> facts.row(setting.toArray()));
        page.table(facts);
        if (!findings.isEmpty()) {
            page.heading("Findings");
        }
        findings.forEach(finding -> {
            page.subheading(finding.title());
            page.paragraph(finding.text());
        });
        return page;
    }
}
