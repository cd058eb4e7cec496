package io.orion.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The channel {@code customer} as Orion ships it: every document becomes a file, named by its key.
 *
 * <p>A file appears complete or not at all, and sending a key again writes the same file again.
 */
@Component
class FileDrop implements OutboundChannel {

    private final Path directory;

    FileDrop(@Value("${orion.messaging.outgoing-directory:.orion/outgoing}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public void send(OutboundMessage message, OutboundContent content) throws IOException {
        Files.createDirectories(directory);
        String name = message.key().replaceAll("[^A-Za-z0-9._-]", "_") + "." + content.fileExtension();
        Path part = Files.createTempFile(directory, "part-", ".tmp");
        Files.write(part, content.bytes());
        Files.move(part, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
