package io.orion.banking.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.domain.BankingProperties;
import io.orion.banking.domain.Statement;
import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CamtReaderTest {

    private static final String ENTRY = entry("<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>");

    private final CamtReader reader = new CamtReader(new BankingProperties(
            Map.of(), new BankingProperties.Tolerance(BigDecimal.ONE, BigDecimal.ONE), 5, DataSize.ofKilobytes(64)));

    @Test
    void readsVersion8WithPrefixesAndDividesABatch() {
        var file = Objects.requireNonNull(getClass().getResourceAsStream("/banking/camt053-v08.xml"));
        var statement = reader.read(file).get(0);

        assertThat(statement.account()).isEqualTo("DE89370400440532013000");
        assertThat(statement.sequence()).isEqualTo("8");
        assertThat(statement.opening()).hasToString("EUR -10.00");
        assertThat(statement.expectedClosing()).isEqualTo(statement.closing()).hasToString("EUR 145.50");
        assertThat(statement.lines()).hasSize(3);

        var first = statement.lines().get(0);
        assertThat(first.amount()).hasToString("EUR 100.00");
        assertThat(first.bankReference()).isEqualTo("BATCH-1");
        assertThat(first.endToEndId()).isEqualTo("E2E-1");
        assertThat(first.payerName()).isEqualTo("Sample & Sons");
        assertThat(first.payerIban()).isEqualTo("GB29NWBK60161331926819");
        assertThat(first.remittance()).containsExactly("Invoice INV-2026-00", "0001 thank you");
        assertThat(first.references()).containsExactly("INV-2026-000002");
        assertThat(first.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 2));

        assertThat(statement.lines().get(1).bankReference()).isEqualTo("TX-2");
        assertThat(statement.lines().get(1).amount()).hasToString("EUR 80.50");
        var fees = statement.lines().get(2);
        assertThat(fees.incoming()).isFalse();
        assertThat(fees.remittance()).containsExactly("Account fees");
        assertThat(fees.valueOn()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void readsOlderVersionsAlike() {
        for (var version : List.of("02", "04", "08")) {
            var statement = read(document(version, "100.00", "105.00", ENTRY)).get(0);
            assertThat(statement.expectedClosing()).isEqualTo(statement.closing());
            assertThat(statement.lines().get(0).bankReference()).isNull();
        }
    }

    @Test
    void keepsABatchTogetherWhenItsPartsDoNotAddUp() {
        var batch = entry("<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>")
                .replace(
                        "</Ntry>",
                        "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">1.00</Amt></TxDtls>"
                                + "<TxDtls><Amt Ccy=\"EUR\">1.00</Amt></TxDtls></NtryDtls></Ntry>");
        assertThat(read(document("02", "0.00", "5.00", batch)).get(0).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).hasToString("EUR 5.00"));
    }

    @Test
    void refusesAmountsThatAreNotPlain() {
        for (var amount :
                List.of("1e3", "-5.00", "+5", "5,00", "NaN", "0x5", "99999999999999", "1.234567", "5.001", "")) {
            assertThat(refusal(document(
                            "02",
                            "0.00",
                            "5.00",
                            entry("<Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd>"))))
                    .as(amount)
                    .startsWith("statements[0].entries[0].amount");
        }
    }

    @Test
    void refusesCurrenciesThatDoNotFit() {
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY.replace("EUR", "USD"))))
                .contains("in another currency");
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY.replace("EUR", "ABC"))))
                .contains("ISO 4217");
        assertThat(refusal(document("02", "0.00", "5.00", "").replaceFirst("EUR", "SEK")))
                .contains("in another currency");
    }

    @Test
    void refusesWhatIsNotAStatement() {
        assertThat(refusal("")).contains("not well-formed");
        assertThat(refusal("<a>")).contains("not well-formed");
        assertThat(refusal("<Document/>")).contains("not a bank statement");
        assertThat(refusal("<Document><BkToCstmrStmt/></Document>")).contains("holds no statement");
        assertThat(refusal("<Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>"))
                .contains("no id");
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY).replace("CLBD", "CLAV")))
                .contains("no booked balance of kind CLBD");
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY.replace("2026-03-02", "tomorrow"))))
                .contains("is not a date");
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY.replace("CRDT", "PLUS"))))
                .contains("neither CRDT nor DBIT");
    }

    @Test
    void refusesDocumentTypesEntitiesAndBombs() {
        var doctype = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        assertThat(refusal(doctype + document("02", "0.00", "5.00", ENTRY.replace("Person", "&x;"))))
                .contains("DOCTYPE");
        assertThat(refusal("<!DOCTYPE Document SYSTEM \"http://localhost:1/x.dtd\"><Document/>"))
                .contains("DOCTYPE");
        assertThat(refusal(document("02", "0.00", "5.00", ENTRY.replace("Person", "&x;"))))
                .isNotEmpty();
        var deep = "<a>".repeat(1000) + "</a>".repeat(1000);
        assertThat(refusal(document("02", "0.00", "5.00", deep))).isNotEmpty();
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reader.read(endless))
                .withMessageContaining("larger than");
    }

    private List<Statement> read(String xml) {
        return reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private String refusal(String xml) {
        try {
            read(xml);
            return "";
        } catch (InvalidInput e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String entry(String money) {
        return "<Ntry>" + money + "<Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>"
                + "<AddtlNtryInf>Person</AddtlNtryInf></Ntry>";
    }

    private static String document(String version, String opening, String closing, String entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt><Stmt><Id>S</Id>
                <Acct><Id><Othr><Id>4711</Id></Othr></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(version, opening, closing, entries);
    }
}
