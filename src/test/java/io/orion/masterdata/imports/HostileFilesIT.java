package io.orion.masterdata.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.domain.ImportReport;
import io.orion.testing.OrionTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Files that break something, by accident or on purpose. */
@OrionTest
class HostileFilesIT {

    private static final String PRODUCTS = "sku,name,standardCost,successor\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportQueue queue;

    @Test
    void refusesHeadersThatDoNotFit() {
        assertThat(firstError("sku,name,standardCost,colour\nA,B,1,red\n"))
                .isEqualTo("1 colour is not a field of products");
        assertThat(firstError("sku,sku,name\nA,B,C\n")).isEqualTo("1 file The column sku stands there twice");
        assertThat(firstError("sku,,name\nA,B,C\n")).isEqualTo("1 file A column has no name");
        assertThat(firstError("")).isEqualTo("1 file The file has no header line");
        assertThat(firstError("sku,name\nA,B\n")).isEqualTo("2 standardCost is missing");
        assertThat(run("suppliers", "northwind", "supplier_id,planet\n1,Mars\n").errors())
                .extracting(error -> error.column() + " " + error.reason())
                .contains(
                        "address is a column that the mapping needs and the file does not have",
                        "planet is a column that the mapping neither uses nor lists under ignore");
    }

    @Test
    void refusesWhatIsNotText() {
        var latin1 = new ByteArrayResource((PRODUCTS + "IML-1,Kühler,1,\n").getBytes(StandardCharsets.ISO_8859_1));
        var report = imports.run(new ImportRequest("products", "orion", true, "t"), latin1, Progress.SILENT);
        assertThat(report.stored()).isEmpty();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("encoding"));
        assertThat(firstError(PRODUCTS + "IML-2,a\0b,1,\n")).isEqualTo("2 name contains a control character");
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(run("products", "orion", "\uFEFF" + PRODUCTS + "IMB-1,A,1,\n")
                        .errors())
                .isEmpty();
    }

    @Test
    void refusesRowsAndValuesThatAreTooLongOrTooShort() {
        assertThat(firstError(PRODUCTS + "IMR-1,A\n")).isEqualTo("2 row has 2 values where the header has 4");
        assertThat(firstError(PRODUCTS + "IMR-1," + "x".repeat(201) + ",1,\n"))
                .isEqualTo("2 name is longer than 200 characters");
        assertThat(firstError(PRODUCTS + "IMR-1,\"never closed,1,\n"))
                .startsWith("2 file Here begins something that is not CSV");
        assertThat(firstError(PRODUCTS + "IMR-1,\"" + "x".repeat(300_000) + "\",1,\n"))
                .contains("longer than 100000 characters");
    }

    @Test
    void refusesNumbersThatAreNotPlain() {
        for (var number : List.of("1e3", "NaN", "-1", "1,5", "0x10", "1.23456", "9".repeat(16), "∞")) {
            assertThat(firstError(PRODUCTS + "IMN-1,A,\"" + number + "\",\n")).startsWith("2 standardCost ");
        }
    }

    @Test
    void refusesUnknownKindsAndMappings() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> run("planets", "orion", "a\n1\n"));
        assertThatExceptionOfType(UnknownRecord.class).isThrownBy(() -> run("customers", "unheard-of", "a\n1\n"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> run("customers", "../northwind", "a\n1\n"));
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        };
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> queue.submit(new ImportRequest("products", "orion", false, "t"), null, endless))
                .withMessageContaining("file is larger than");
    }

    @Test
    void readsExactlyAsMuchAsItMay() throws Exception {
        var bytes = new ByteArrayInputStream(new byte[10]);
        var bounded = new BoundedStream(bytes, 10);
        assertThat(bounded.readAllBytes()).hasSize(10);
        assertThat(bounded.isExceeded()).isFalse();
        var exceeded = new BoundedStream(new ByteArrayInputStream(new byte[11]), 10);
        assertThat(exceeded.readAllBytes()).hasSize(10);
        assertThat(exceeded.isExceeded()).isTrue();
    }

    private String firstError(String content) {
        var error = run("products", "orion", content).errors().get(0);
        return error.line() + " " + error.column() + " " + error.reason();
    }

    private ImportReport run(String kind, String mapping, String content) {
        var file = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return imports.run(new ImportRequest(kind, mapping, false, "tester"), file, Progress.SILENT);
    }
}
