package io.orion.ordertocash.documents;

import io.orion.engine.CaseFiles;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.CustomerReturns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The credit notes that came of a return. */
@Component
class ReturnCaseFiles implements CaseFiles {

    private static final String XML = "application/xml";
    private static final String PDF = "application/pdf";

    private final CustomerReturns returns;
    private final ReturnDocuments documents;

    ReturnCaseFiles(CustomerReturns returns, ReturnDocuments documents) {
        this.returns = returns;
        this.documents = documents;
    }

    @Override
    public String processId() {
        return "returnToCredit";
    }

    @Override
    public List<CaseFile> of(String caseNumber) {
        var files = new ArrayList<CaseFile>();
        returns.view(caseNumber).creditNotes().forEach(note -> {
            files.add(new CaseFile(note.number() + ".pdf", "creditNote", PDF));
            files.add(new CaseFile(note.number() + ".xml", "creditNote", XML));
        });
        return files;
    }

    @Override
    public byte[] write(String caseNumber, String name) {
        var file = of(caseNumber).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("document of " + caseNumber, name));
        String number = name.substring(0, name.lastIndexOf('.'));
        return file.mediaType().equals(PDF) ? documents.creditNotePdf(number) : documents.creditNoteXml(number);
    }
}
