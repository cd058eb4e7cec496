package io.orion.treasury;

import java.util.List;

/** Status reports as a bank writes them. */
public final class Pain002 {

    private Pain002() {}

    static String of(String run, List<String> transactions) {
        return of(run, transactions.toArray(String[]::new));
    }

    public static String of(String run, String... transactions) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-03-02T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>""".formatted(run, run, String.join("", transactions));
    }

    /** The same verdict on all payments of a run. */
    static String whole(String run, String code) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><GrpSts>%s</GrpSts>
                <StsRsnInf><Rsn><Cd>FF01</Cd></Rsn><AddtlInf>Format</AddtlInf></StsRsnInf></OrgnlGrpInfAndSts>
                </CstmrPmtStsRpt></Document>""".formatted(run, code);
    }

    public static String transaction(String endToEnd, String code, String reason) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>
                <StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></TxInfAndSts>""".formatted(endToEnd, code, reason);
    }
}
