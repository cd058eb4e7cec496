package io.orion.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A channel as Orion ships it: every document becomes a file, named by its key.
 *
 * <p>A file appears complete or not at all, and sending a key again writes the same file again.
 */
class FileDrop implements OutboundChannel {

    private final String name;
    private final Path directory;

    FileDrop(String name, Path directory) {
        this.name = name;
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return name;
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
