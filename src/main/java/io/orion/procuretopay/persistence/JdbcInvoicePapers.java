package io.orion.procuretopay.persistence;

import io.orion.procuretopay.domain.InvoicePapers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvoicePapers implements InvoicePapers {

    private final JdbcTemplate jdbc;

    JdbcInvoicePapers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addFile(String invoice, StoredFile file) {
        jdbc.update(
                "insert into procure_to_pay.supplier_invoice_file (invoice, name, media_type, sha256, content)"
                        + " values (?, ?, ?, ?, ?)",
                invoice,
                file.name(),
                file.mediaType(),
                file.sha256(),
                file.content());
    }

    @Override
    public boolean known(byte[] content) {
        return !jdbc.queryForList(
                        "select 1 from procure_to_pay.supplier_invoice_file where sha256 = ? limit 1",
                        StoredFile.sha256(content))
                .isEmpty();
    }

    @Override
    public void addResponse(Response response) {
        jdbc.update(
                "insert into procure_to_pay.supplier_invoice_response (number, invoice, code, reason, action, note,"
                        + " issued_at) values (?, ?, ?, ?, ?, ?, ?)",
                response.number(),
                response.invoice(),
                response.code(),
                response.reason(),
                response.action(),
                response.note(),
                Columns.timestamp(response.issuedAt()));
    }

    @Override
    public Optional<Response> response(String number) {
        return jdbc
                .query(
                        "select * from procure_to_pay.supplier_invoice_response where number = ?",
                        (row, index) -> new Response(
                                row.getString("number"),
                                row.getString("invoice"),
                                row.getString("code"),
                                row.getString("reason"),
                                row.getString("action"),
                                row.getString("note"),
                                row.getTimestamp("issued_at").toInstant()),
                        number)
                .stream()
                .findFirst();
    }

    @Override
    public int responses(String invoice) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from procure_to_pay.supplier_invoice_response where invoice = ?",
                Integer.class,
                invoice));
    }

    @Override
    public List<StoredFile> files(String invoice) {
        return jdbc.query(
                "select * from procure_to_pay.supplier_invoice_file where invoice = ? order by name",
                (row, index) -> new StoredFile(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getBytes("content")),
                invoice);
    }
}
