package io.orion.edocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an enemy would send. A server listens where the documents point, and must never be called. */
class HostileXmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final UblOrderReader reader = new UblOrderReader();
    private final InvoiceValidator validator = new InvoiceValidator();
    private final String order = UblOrderReaderTest.sample("order.xml").substring(HEAD.length());

    @TempDir
    Path folder;

    private ServerSocket server;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        url = "http://127.0.0.1:" + server.getLocalPort() + "/evil";
    }

    @AfterEach
    void nobodyCalled() throws IOException {
        server.setSoTimeout(1);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> server.accept());
        server.close();
    }

    @Test
    void refusesADocumentTypeOfAnyKind() {
        assertRefused(HEAD + "<!DOCTYPE Order>" + order, "DOCTYPE");
        assertRefused(HEAD + "<!DOCTYPE Order SYSTEM \"" + url + "\">" + order, "DOCTYPE");
        assertRefused(HEAD + "<!DOCTYPE Order PUBLIC \"-//x//y\" \"" + url + "\">" + order, "DOCTYPE");
        assertRefused(HEAD + "<!DOCTYPE Order [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>" + order, "DOCTYPE");
    }

    @Test
    void refusesEntitiesThatReadFiles() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "top-secret");
        var xml = HEAD + "<!DOCTYPE Order [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + order.replace("Please ring at gate 3", "&x;");

        assertRefused(xml, "DOCTYPE");
        assertThat(refusal(xml.getBytes(StandardCharsets.UTF_8))).doesNotContain("top-secret");
    }

    @Test
    void refusesEntityBombs() {
        var bomb = new StringBuilder("<!DOCTYPE Order [<!ENTITY a0 \"")
                .append("x".repeat(1000))
                .append("\">");
        for (int i = 1; i <= 10; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused(HEAD + bomb + "]>" + order.replace("Please ring at gate 3", "&a10;"), "DOCTYPE");
        assertRefused(
                HEAD + "<!DOCTYPE Order [<!ENTITY a \"" + "x".repeat(10_000) + "\">]>"
                        + order.replace("Please ring at gate 3", "&a;".repeat(20_000)),
                "DOCTYPE");
    }

    @Test
    void refusesEntitiesWithoutADocumentType() {
        assertRefused(HEAD + order.replace("Please ring at gate 3", "&x;"), "\"x\"");
    }

    @Test
    void refusesIncludes() {
        var include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\" parse=\"text\"/>";

        assertRefused(HEAD + order.replace("Please ring at gate 3", include), "includes are refused");
        assertRefused(
                HEAD + order.replaceFirst("<cbc:CustomizationID>", extension(include) + "<cbc:CustomizationID>"),
                "includes are refused");
    }

    @Test
    void fetchesNoSchemaStyleSheetOrAttachment() {
        var hints = order.replaceFirst(
                "<Order ",
                "<Order xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + url
                        + "\" xsi:noNamespaceSchemaLocation=\"" + url + "\" ");
        var styled = HEAD + "<?xml-stylesheet type=\"text/xsl\" href=\"" + url + "\"?>" + hints;
        var attached = styled.replace(
                "<cac:Contract>",
                "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cac:ExternalReference><cbc:URI>"
                        + url + "</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>"
                        + "<cac:Contract>");
        var extended = attached.replaceFirst(
                "<cbc:CustomizationID>",
                extension("<x:any xmlns:x=\"urn:x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"urn:x " + url + "\"/>")
                        + "<cbc:CustomizationID>");

        assertThat(read(extended.getBytes(StandardCharsets.UTF_8)).number()).isEqualTo("PO-77");
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrEndless() {
        assertRefused(
                HEAD + order.replace("Please ring at gate 3", "x".repeat(UblOrderReaderTest.LIMIT)), "larger than");
        assertRefused(HEAD + "<a>".repeat(100_000), "nested deeper");
        assertRefused(
                HEAD
                        + order.replaceFirst(
                                "<cbc:CustomizationID>",
                                extension("<a>".repeat(60) + "</a>".repeat(60)) + "<cbc:CustomizationID>"),
                "nested deeper");
        assertRefused(HEAD + "<Order " + "a".repeat(10) + "='" + "x".repeat(900_000), "");
        var attributes = new StringBuilder("<Order");
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertRefused(HEAD + attributes + "/>", "");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reader.read(endless(), UblOrderReaderTest.LIMIT))
                .withMessageContaining("larger than 1000000 bytes");
    }

    @Test
    void seesThroughOtherEncodings() {
        var declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE Order SYSTEM \"" + url + "\">" + order;
        assertThat(refusal(declared.getBytes(StandardCharsets.UTF_16))).contains("DOCTYPE");
        assertThat(refusal(("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + order).getBytes(StandardCharsets.US_ASCII)))
                .contains("document is not readable XML");
        var latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + order;
        assertThat(read(latin.getBytes(StandardCharsets.ISO_8859_1)).buyer().name())
                .isEqualTo("Krankenhaus Süd");
        var ebcdic = "<?xml version=\"1.0\" encoding=\"IBM037\"?><!DOCTYPE Order SYSTEM \"" + url + "\"><Order/>";
        assertThat(refusal(ebcdic.getBytes(Charset.forName("IBM037")))).contains("DOCTYPE");
    }

    @Test
    void reportsTwentyProblemsAtMost() {
        var broken = HEAD
                + order.replace("<cbc:Note>Please", "<cbc:Wrong/>".repeat(500) + "<cbc:Note>Please")
                        .replace("EUR\">", "E\">")
                        .replace("H87", "!");
        try {
            read(broken.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInput e) {
            assertThat(e.violations()).hasSizeBetween(1, 20);
        }
    }

    @Test
    void theValidatorIsAsCareful() {
        var invoice = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&x;</Invoice>";

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> validator.validate(("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + url + "\">]>" + invoice)
                                .getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("DOCTYPE");
        assertThat(validator.validate(("<?xml-stylesheet href=\"" + url + "\"?>"
                                + invoice.replace(
                                        "&x;",
                                        "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                                + " xsi:schemaLocation=\"urn:x " + url + "\"/>"))
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static String extension(String content) {
        return "<ext:UBLExtensions"
                + " xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\">"
                + "<ext:UBLExtension><ext:ExtensionContent>" + content
                + "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>";
    }

    private ElectronicOrder read(byte[] xml) {
        return reader.read(new ByteArrayInputStream(xml), UblOrderReaderTest.LIMIT);
    }

    private void assertRefused(String xml, String reason) {
        assertThat(refusal(xml.getBytes(StandardCharsets.UTF_8))).contains(reason);
    }

    private String refusal(byte[] xml) {
        try {
            read(xml);
        } catch (InvalidInput e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("was read");
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
    }
}
