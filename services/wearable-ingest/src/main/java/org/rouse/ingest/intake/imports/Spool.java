package org.rouse.ingest.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rouse.ingest.format.shared.container.UploadFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which files wait: {@code ID.data} holds the bytes, {@code ID.json} the state. Whoever can read it could read health data,
 * so only its owner can.
 */
final class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String STATE = ".json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** All stored states; creates the folder where it is missing. */
    List<ImportState> load() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwx------")); // fails where another user owns it
        }
        List<ImportState> states = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(STATE)).toList()) {
                try {
                    states.add(JSON.readValue(Files.readAllBytes(file), ImportState.class));
                } catch (JacksonException e) {
                    LOG.atWarn()
                            .setCause(e)
                            .addKeyValue("file", file.getFileName())
                            .log("An import cannot be resumed");
                }
            }
        }
        return states;
    }

    /** Makes room for a new import. */
    void create(ImportState state) throws IOException {
        Files.createFile(data(state.id()), ownerOnly("rw-------"));
        save(state);
    }

    /** Replaces the state as a whole, or not at all. */
    void save(ImportState state) throws IOException {
        Path fresh = folder.resolve(state.id() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly("rw-------"));
        Files.write(fresh, JSON.writeValueAsBytes(state));
        Files.move(fresh, folder.resolve(state.id() + STATE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The number of bytes received so far. */
    long received(String id) throws IOException {
        try {
            return Files.size(data(id));
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    OutputStream append(String id) throws IOException {
        return Files.newOutputStream(data(id), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** The bytes, decompressed where they are gzip. */
    InputStream open(String id) throws IOException {
        return UploadFiles.open(data(id));
    }

    void dropData(String id) throws IOException {
        Files.deleteIfExists(data(id));
    }

    void drop(String id) throws IOException {
        dropData(id);
        Files.deleteIfExists(folder.resolve(id + STATE));
    }

    private Path data(String id) {
        return folder.resolve(id + ".data");
    }

    private static FileAttribute<?>[] ownerOnly(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
