package io.orion.banking.camt;

import io.orion.banking.domain.Notification;
import io.orion.banking.domain.Statement;
import io.orion.banking.domain.StatementLine;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt} or {@code Ntfctn}: its head is kept, its entries are turned into lines one by one. */
final class StatementElement {

    private final String path;
    private final List<Element> balances = new ArrayList<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String sequence;
    private @Nullable Element account;
    private int entries;

    private StatementElement(int index) {
        this.path = "statements[" + index + "]";
    }

    static StatementElement read(XMLStreamReader xml, int index) throws XMLStreamException {
        var statement = new StatementElement(index);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                statement.take(Element.read(xml));
            }
        }
        return statement;
    }

    private void take(Element element) {
        switch (element.name()) {
            case "Id" -> id = element.text();
            case "ElctrncSeqNb" -> sequence = element.text();
            case "Acct" -> account = element;
            case "Bal" -> balances.add(element);
            case "Ntry" -> lines.addAll(Entry.lines(element, path + ".entries[" + entries++ + "]"));
            default -> {
                // the rest says nothing about money
            }
        }
    }

    Notification notification() {
        return new Notification(accountNumber(), id(), lines);
    }

    private String id() {
        if (id == null) {
            throw new InvalidInput(path, "has no id");
        }
        return id;
    }

    Statement statement() {
        var name = id();
        var number = accountNumber();
        var opening = balance("OPBD", "PRCD");
        var closing = balance("CLBD");
        if (!opening.currency().equals(closing.currency())) {
            throw new InvalidInput(path + ".closingBalance", "is in another currency than the opening balance");
        }
        lines.stream()
                .filter(line -> !line.amount().currency().equals(opening.currency()))
                .findFirst()
                .ifPresent(line -> {
                    throw new InvalidInput(path + ".entries", "are in another currency than the balances");
                });
        return new Statement(number, name, sequence, opening, closing, lines);
    }

    private String accountNumber() {
        var iban = account == null ? null : account.text("Id", "IBAN");
        var number = account == null || iban != null ? iban : account.text("Id", "Othr", "Id");
        if (number == null) {
            throw new InvalidInput(path, "has no account");
        }
        return number.replace(" ", "");
    }

    /** Booked balances only; the sign stands beside the amount. */
    private Money balance(String... codes) {
        for (var code : codes) {
            for (var balance : balances) {
                if (code.equals(balance.text("Tp", "CdOrPrtry", "Cd"))) {
                    var amount = Amounts.read(balance.first("Amt"), path + ".balance");
                    return "DBIT".equals(balance.text("CdtDbtInd")) ? amount.negate() : amount;
                }
            }
        }
        throw new InvalidInput(path + ".balance", "has no booked balance of kind " + String.join(" or ", codes));
    }
}
