package io.orion.procuretopay.documents;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.procuretopay.domain.InvoicePapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes invoices in from a directory that mail or other systems put XML files into. A file is picked up by renaming it,
 * so that one node takes it; what is taken goes to {@code processed}, what is no invoice to {@code rejected} with the
 * reason beside it. What lies in {@code working} after a node stopped is put back by hand: what had been taken by then
 * is known by its content and not taken twice.
 */
@Component
public class InvoiceDrop {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceDrop.class);
    private static final Actor DROP = new Actor("invoice-drop", Set.of("integration"));

    private final ReceivedInvoices received;
    private final InvoicePapers papers;
    private final String directory;

    InvoiceDrop(
            ReceivedInvoices received,
            InvoicePapers papers,
            @Value("${orion.procure-to-pay.incoming-directory:}") String directory) {
        this.received = received;
        this.papers = papers;
        this.directory = directory;
    }

    @Scheduled(fixedDelayString = "${orion.procure-to-pay.incoming-interval:10s}")
    void look() {
        if (!directory.isBlank()) {
            take(Path.of(directory));
        }
    }

    /** Takes everything that lies in the directory. */
    public void take(Path from) {
        for (var file : files(from)) {
            try {
                var mine = claim(from, file);
                if (mine != null) {
                    take(from, mine);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be taken from the directory of invoices", file.getFileName(), e);
            }
        }
    }

    private static List<Path> files(Path from) {
        try (var found = Files.list(from)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where another node was quicker. */
    private static @Nullable Path claim(Path from, Path file) throws IOException {
        try {
            return move(file, from.resolve("working"), file.getFileName().toString());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void take(Path from, Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        try {
            if (!papers.known(content)) {
                LOG.info("{} is {}", name, received.receive(content, DROP));
            }
            move(file, from.resolve("processed"), name);
        } catch (InvalidInput | Refused e) {
            var rejected = move(file, from.resolve("rejected"), name);
            Files.writeString(
                    rejected.resolveSibling(name + ".reason.txt"),
                    String.valueOf(e.getMessage()),
                    StandardCharsets.UTF_8);
        }
    }

    private static Path move(Path file, Path to, String name) throws IOException {
        Files.createDirectories(to);
        return Files.move(file, to.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
