package io.orion.edocuments;

import io.orion.edocuments.PdfSheet.Style;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where things stand on an invoice: window address, table over as many pages as it takes, totals, taxes, payment. */
final class InvoiceLayout {

    private static final Color INK = new Color(0x1F2933);
    private static final Color SOFT = new Color(0x616E7C);
    private static final Color ACCENT = new Color(0x0B5CAD);
    private static final Color SHADE = new Color(0xEEF3F8);
    private static final Color RULE = new Color(0xCBD2D9);

    static final Style BODY = new Style(false, 9, INK);
    static final Style STRONG = new Style(true, 9, INK);
    private static final Style SMALL = new Style(false, 7.5f, SOFT);
    private static final Style LABEL = new Style(false, 9, SOFT);
    private static final Style TITLE = new Style(true, 20, ACCENT);
    private static final Style NAME = new Style(true, 13, INK);
    private static final Style TOTAL = new Style(true, 11, ACCENT);

    private static final float LEFT = 57;
    private static final float RIGHT = PdfSheet.WIDTH - 57;
    private static final float BOTTOM = 85;
    private static final float META = 340;
    private static final float DESCRIPTION = LEFT + 28;
    private static final float DESCRIPTION_WIDTH = 205;
    private static final float QUANTITY_END = 352;
    private static final float PRICE_END = 430;
    private static final float TAX_END = 473;
    private static final float TOTALS = 320;

    private final PdfSheet sheet;
    private final InvoiceDocument document;
    private final InvoiceTotals totals;
    private float y;

    InvoiceLayout(PdfSheet sheet, InvoiceDocument document) {
        this.sheet = sheet;
        this.document = document;
        this.totals = document.totals();
    }

    void draw() throws IOException {
        sheet.newPage();
        letterhead();
        float metaEnd = meta();
        address();
        y = Math.min(y, metaEnd) - 18;
        note();
        tableHead();
        for (var line : document.lines()) {
            row(line);
        }
        sums();
        exemptions();
        delivery();
        payment();
        footers();
    }

    private void letterhead() throws IOException {
        sheet.text(NAME, LEFT, 775, known(document.seller().knownName()));
        sheet.textEndingAt(TITLE, RIGHT, 771, InvoiceTexts.title(document));
        sheet.line(LEFT, RIGHT, 760, 1.2f, ACCENT);
    }

    private float meta() throws IOException {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("Number", document.number());
        facts.put("Date", InvoiceTexts.day(document.issueDate()));
        var due = document.dueDate();
        facts.put("Due", due == null ? null : InvoiceTexts.day(due));
        var preceding = document.preceding();
        facts.put("Credits invoice", preceding == null ? null : preceding.number());
        facts.put("Your reference", document.buyerReference());
        facts.put("Your order", document.order());
        facts.put("Our order", document.salesOrder());
        facts.put("Delivery note", document.despatchAdvice());
        facts.put("Your VAT id", document.buyer().vatId());
        float at = 720;
        for (var fact : facts.entrySet()) {
            var value = fact.getValue();
            if (value != null) {
                sheet.text(LABEL, META, at, fact.getKey());
                for (String part : sheet.wrap(STRONG, RIGHT - META - 85, value)) {
                    sheet.text(STRONG, META + 85, at, part);
                    at -= STRONG.leading();
                }
            }
        }
        return at;
    }

    private void address() throws IOException {
        var seller = document.seller();
        var sender = String.join(" · ", InvoiceTexts.address(seller.knownLegalName(), seller.address()));
        sheet.text(SMALL, LEFT, 735, sheet.wrap(SMALL, META - LEFT - 20, sender).get(0));
        y = 715;
        var lines = InvoiceTexts.address(
                document.buyer().knownLegalName(), document.buyer().address());
        for (int i = 0; i < lines.size(); i++) {
            paragraph(i == 0 ? STRONG : BODY, LEFT, META - LEFT - 20, lines.get(i));
        }
    }

    private void note() throws IOException {
        if (document.note() != null) {
            paragraph(BODY, LEFT, RIGHT - LEFT, document.note());
            y -= 8;
        }
    }

    private void tableHead() throws IOException {
        sheet.box(LEFT, y - 6, RIGHT - LEFT, 18, SHADE);
        sheet.text(STRONG, LEFT + 4, y, "#");
        sheet.text(STRONG, DESCRIPTION, y, "Description");
        sheet.textEndingAt(STRONG, QUANTITY_END, y, "Quantity");
        sheet.textEndingAt(STRONG, PRICE_END, y, "Unit price");
        sheet.textEndingAt(STRONG, TAX_END, y, "VAT");
        sheet.textEndingAt(STRONG, RIGHT - 4, y, "Amount " + document.currency());
        y -= 20;
    }

    private void row(InvoiceDocument.Line line) throws IOException {
        var name = sheet.wrap(STRONG, DESCRIPTION_WIDTH, line.item().name());
        List<String> details = new ArrayList<>();
        for (String detail : InvoiceTexts.details(line, document.currency())) {
            details.addAll(sheet.wrap(SMALL, DESCRIPTION_WIDTH, detail));
        }
        float height = name.size() * STRONG.leading() + details.size() * SMALL.leading() + 7;
        if (y - height < BOTTOM) {
            sheet.newPage();
            y = 780;
            tableHead();
        }
        var decimals = Math.max(document.currency().getDefaultFractionDigits(), 0);
        sheet.text(BODY, LEFT + 4, y, line.id());
        sheet.textEndingAt(BODY, QUANTITY_END, y, InvoiceTexts.quantity(line));
        sheet.textEndingAt(BODY, PRICE_END, y, InvoiceTexts.price(line, decimals));
        sheet.textEndingAt(BODY, TAX_END, y, InvoiceTexts.percent(line.tax()));
        sheet.textEndingAt(BODY, RIGHT - 4, y, InvoiceTexts.amount(line.net(document.currency())));
        write(STRONG, DESCRIPTION, name);
        write(SMALL, DESCRIPTION, details);
        y += 4;
        sheet.line(LEFT, RIGHT, y, 0.4f, RULE);
        y -= 13;
    }

    private void sums() throws IOException {
        keepTogether(
                30 + (document.allowancesAndCharges().size() + totals.taxes().size() + 5) * 15f);
        y -= 4;
        if (!document.allowancesAndCharges().isEmpty()) {
            sum(BODY, "Sum of lines", InvoiceTexts.amount(totals.lines()));
            for (var each : document.allowancesAndCharges()) {
                sum(BODY, InvoiceTexts.label(each), InvoiceTexts.signed(each, document.currency()));
            }
        }
        sum(BODY, "Net", InvoiceTexts.amount(totals.net()));
        for (var tax : totals.taxes()) {
            var base = " on " + InvoiceTexts.amount(tax.taxable());
            sum(BODY, InvoiceTexts.category(tax.category()) + base, InvoiceTexts.amount(tax.tax()));
        }
        if (!totals.prepaid().isZero()) {
            sum(BODY, "Total", InvoiceTexts.amount(totals.gross()));
            sum(BODY, "Paid before", InvoiceTexts.amount(totals.prepaid().negate()));
        }
        y -= 3;
        sheet.box(TOTALS - 6, y - 7, RIGHT - TOTALS + 6, 22, SHADE);
        boolean invoice = document.kind() == InvoiceDocument.Kind.INVOICE;
        sum(TOTAL, invoice ? "Amount due" : "Credit in your favour", InvoiceTexts.money(totals.payable()));
        y -= 12;
    }

    private void exemptions() throws IOException {
        for (var tax : totals.taxes()) {
            var category = tax.category();
            var reason = InvoiceTexts.join(" · ", category.exemptionReason(), category.exemptionCode());
            if (!reason.isEmpty()) {
                keepTogether(30);
                paragraph(BODY, LEFT, RIGHT - LEFT, InvoiceTexts.category(category) + ": " + reason);
            }
        }
    }

    private void delivery() throws IOException {
        var deliverTo = document.deliverTo();
        if (deliverTo == null) {
            return;
        }
        keepTogether(50);
        y -= 6;
        var date = deliverTo.actualDate();
        var when = date == null ? "Delivered to" : "Delivered on " + InvoiceTexts.day(date) + " to";
        var where = String.join(", ", InvoiceTexts.address(deliverTo.name(), deliverTo.address()));
        paragraph(LABEL, LEFT, RIGHT - LEFT, when);
        paragraph(BODY, LEFT, RIGHT - LEFT, where);
    }

    private void payment() throws IOException {
        keepTogether(90);
        y -= 8;
        var terms = document.paymentTerms();
        if (terms != null) {
            paragraph(BODY, LEFT, RIGHT - LEFT, terms);
        }
        var payment = document.payment();
        if (payment == null || document.kind() == InvoiceDocument.Kind.CREDIT_NOTE) {
            return;
        }
        y -= 4;
        sheet.text(LABEL, LEFT, y, "Please pay to");
        sheet.text(STRONG, LEFT + 85, y, "IBAN " + InvoiceTexts.iban(payment.iban()));
        y -= STRONG.leading();
        var bank =
                InvoiceTexts.join(" · ", payment.accountName(), payment.bic() == null ? null : "BIC " + payment.bic());
        sheet.text(BODY, LEFT + 85, y, bank);
        y -= STRONG.leading();
        if (payment.reference() != null) {
            sheet.text(LABEL, LEFT, y, "Please quote");
            sheet.text(STRONG, LEFT + 85, y, payment.reference());
        }
    }

    private void footers() throws IOException {
        var seller = document.seller();
        var contact = seller.contact();
        var company = seller.companyId();
        var first = String.join(" · ", InvoiceTexts.address(seller.knownLegalName(), seller.address()));
        var second = InvoiceTexts.join(
                " · ",
                seller.vatId() == null ? null : "VAT id " + seller.vatId(),
                company == null ? null : company.value(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
        int pages = sheet.document().getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            sheet.returnTo(i);
            sheet.line(LEFT, RIGHT, 62, 0.4f, RULE);
            sheet.text(SMALL, LEFT, 50, first);
            sheet.text(SMALL, LEFT, 39, second);
            sheet.textEndingAt(SMALL, RIGHT, 39, document.number() + " · page " + (i + 1) + " of " + pages);
        }
    }

    private void sum(Style style, String label, String amount) throws IOException {
        sheet.text(style, TOTALS, y, label);
        sheet.textEndingAt(style, RIGHT - 4, y, amount);
        y -= 15;
    }

    private void keepTogether(float height) throws IOException {
        if (y - height < BOTTOM) {
            sheet.newPage();
            y = 780;
        }
    }

    private void paragraph(Style style, float x, float width, String text) throws IOException {
        write(style, x, sheet.wrap(style, width, text));
    }

    private void write(Style style, float x, List<String> lines) throws IOException {
        for (String line : lines) {
            sheet.text(style, x, y, line);
            y -= style.leading();
        }
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
