package netbp.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;

/**
 * What separates the columns of a CSV file: the comma, semicolon or TAB that the header has outside of
 * quotation marks, or what a spreadsheet's first line {@code sep=;} names.
 *
 * @param separator of the columns
 * @param declared whether a first line {@code sep=} names it
 */
record CsvSyntax(char separator, boolean declared) {

    /** The longest line in characters. */
    static final int LONGEST_LINE = 1 << 20;

    private static final String SEPARATORS = ",;\t";
    private static final char COMMENT = '#';
    private static final String DECLARATION = "sep=";

    /** The syntax of the file. @throws DataException if the header has separators of two kinds */
    static CsvSyntax of(Path file, TextFile text) throws IOException {
        int number = 0;
        for (String line : text.head(LONGEST_LINE).lines().toList()) {
            number++;
            if (line.startsWith(DECLARATION) && line.length() == DECLARATION.length() + 1) {
                return new CsvSyntax(line.charAt(DECLARATION.length()), true);
            }
            if (!line.isBlank() && line.charAt(0) != COMMENT) {
                return new CsvSyntax(separator(file, line, number), false);
            }
        }
        return new CsvSyntax(',', false);
    }

    private static char separator(Path file, String header, int number) throws DataException {
        char found = 0;
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            quoted ^= c == '"';
            if (!quoted && c != found && SEPARATORS.indexOf(c) >= 0) {
                if (found != 0) {
                    throw DataException.at(file, "line " + number
                            + ": the columns must be separated by commas, semicolons or TABs, one of them only", header);
                }
                found = c;
            }
        }
        return found == 0 ? ',' : found;
    }

    /** The records of the file but empty lines and comments, fields without blanks around them. */
    CsvReader<CsvRecord> records(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter(COMMENT)
                .trimWhitespacesAroundQuotes(separator != '\t')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(CsvRecordHandler.of(handler -> handler.fieldModifier(FieldModifiers.STRIP)
                        .maxFieldSize(LONGEST_LINE).maxRecordSize(LONGEST_LINE)), text);
    }
}
