package io.orion.masterdata.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.ImportFiles.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileReadingTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void guessesTheSeparatorFromTheHeaderOutsideQuotes() {
        assertThat(FileReading.guess(utf8("a;b;\"c,d,e,f\"\n1,2,3,4,5;;\n"))).isEqualTo(new Reading(";", "UTF-8"));
        assertThat(FileReading.guess(utf8("a\tb\r\n"))).isEqualTo(new Reading("\t", "UTF-8"));
        assertThat(FileReading.guess(utf8("only"))).isEqualTo(new Reading(",", "UTF-8"));
    }

    @Test
    void guessesWhatSpreadsheetsWriteWhereItIsNotUtf8() {
        assertThat(FileReading.guess("a,b\nKühler,1".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new Reading(",", "windows-1252"));
    }

    @Test
    void refusesWhatIsNoTextAndNamesTheLine() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FileReading.refuseUnlessText(utf8("a\nb\0")))
                .withMessageContaining("line 2");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> FileReading.refuseUnlessText(new byte[0]))
                .withMessage("file is empty");
        assertThatNoException().isThrownBy(() -> FileReading.refuseUnlessText(utf8("a\tb\r\nü\f")));
    }

    @Test
    void takesNoOtherSeparatorOrEncoding() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FileReading.format(new Reading("", "UTF-8")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> FileReading.format(new Reading(",", "UTF-7")));
    }
}
