package io.orion.treasury.iso20022;

import io.orion.edocuments.HardenedXml;
import io.orion.kernel.InvalidInput;
import io.orion.treasury.domain.StatusReport;
import io.orion.treasury.domain.StatusReport.Transaction;
import io.orion.treasury.domain.StatusReport.Verdict;
import io.orion.treasury.domain.StatusReports;
import io.orion.treasury.domain.TreasuryProperties;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads ISO 20022 {@code pain.002} in any version: the elements that matter here have the same names in all. */
@Component
class StatusReportReader implements StatusReports {

    private static final String REPORT = "CstmrPmtStsRpt";

    private final TreasuryProperties properties;

    StatusReportReader(TreasuryProperties properties) {
        this.properties = properties;
    }

    @Override
    public StatusReport read(InputStream xml) {
        var root = HardenedXml.read(xml, properties.maxReportSize(), null).getDocumentElement();
        var report = first(root, REPORT);
        if (report == null) {
            throw new InvalidInput("document", "is not a payment status report (pain.002)");
        }
        var group = first(report, "OrgnlGrpInfAndSts");
        var run = group == null ? null : text(group, "OrgnlMsgId");
        if (group == null || run == null) {
            throw new InvalidInput("document", "does not say which order it is about (OrgnlGrpInfAndSts/OrgnlMsgId)");
        }
        var instructions = all(report, "OrgnlPmtInfAndSts");
        List<Transaction> transactions = new ArrayList<>();
        instructions.forEach(info -> all(info, "TxInfAndSts").forEach(it -> transactions.add(transaction(it))));
        if (!transactions.isEmpty()) {
            return new StatusReport(run, Optional.empty(), "", transactions);
        }
        var whole = Stream.concat(Stream.of(group), instructions.stream())
                .filter(part -> status(part) != Verdict.PENDING)
                .findFirst();
        return new StatusReport(
                run,
                whole.map(StatusReportReader::status),
                whole.map(StatusReportReader::reason).orElse(""),
                List.of());
    }

    private static Transaction transaction(Element element) {
        var reference = text(element, "OrgnlEndToEndId");
        if (reference == null) {
            throw new InvalidInput("document", "has a transaction without OrgnlEndToEndId");
        }
        return new Transaction(reference, status(element), reason(element));
    }

    /** What a code means for the money; technical checks and pending ones say nothing yet. */
    private static Verdict status(Element element) {
        var code = Stream.of("TxSts", "PmtInfSts", "GrpSts")
                .map(name -> text(element, name))
                .filter(found -> found != null)
                .findFirst()
                .orElse("");
        return switch (code) {
            case "ACCP", "ACSP", "ACSC", "ACCC", "ACWC" -> Verdict.ACCEPTED;
            case "RJCT" -> Verdict.REJECTED;
            default -> Verdict.PENDING;
        };
    }

    private static String reason(Element element) {
        return all(element, "StsRsnInf").stream()
                .flatMap(info -> {
                    var code = first(info, "Rsn");
                    var texts = all(info, "AddtlInf").stream().map(Element::getTextContent);
                    return code == null ? texts : Stream.concat(Stream.of(code.getTextContent()), texts);
                })
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<Element> all(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static @Nullable Element first(Element element, String name) {
        return all(element, name).stream().findFirst().orElse(null);
    }

    private static @Nullable String text(Element element, String name) {
        var child = first(element, name);
        var text = child == null ? "" : child.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }
}
