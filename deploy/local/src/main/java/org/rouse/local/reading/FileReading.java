package org.rouse.local.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Lane;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.UploadFiles;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * Reads files in one format, each as an upload of its own.
 *
 * @param format     name of the format
 * @param person     person of files that name nobody; in other files each name counts as a person id
 * @param zone       zone of local times in formats that carry none
 * @param receivedAt assumed time of arrival of the uploads
 * @param columns    mapping of columns, in formats that leave it open
 */
public record FileReading(
        String format, Optional<String> person, ZoneId zone, Instant receivedAt, Map<String, String> columns) {

    /** Formats whose bodies do not name the person. */
    private static final Set<String> NAMELESS = Set.of(
            "native",
            "open-mhealth",
            "apple-health",
            "fit",
            "gadgetbridge",
            "google-health",
            "health-connect",
            "health-auto-export",
            "withings",
            "oura",
            "polar");

    private static final int MINUTES_PER_RECORD = 50_000; // five weeks: one record per person and file in most exports

    public FileReading(String format, Optional<String> person, ZoneId zone, Instant receivedAt) {
        this(format, person, zone, receivedAt, Map.of());
    }

    /** The result of one file. */
    public record Result(Path file, UploadOutcome outcome) {}

    /**
     * The files at these paths, including those in folders.
     *
     * @throws CommandRefusedException when a path does not exist
     */
    public static List<Path> filesAt(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(UploadFiles.at(path));
            } catch (NoSuchFileException e) {
                throw new CommandRefusedException("There is no file or folder " + path + ".", e);
            } catch (IOException e) {
                throw new CommandRefusedException(path + " cannot be read: " + SystemWords.of(e) + ".", e);
            }
        }
        return files;
    }

    /**
     * Reads the files one after another.
     *
     * @throws CommandRefusedException when a file cannot be read or the format is unknown
     */
    public List<Result> read(List<Path> files, Publication to, Progress progress) {
        FormatParser parser = parser();
        UploadReader reader = new UploadReader(
                new UploadLimits(MINUTES_PER_RECORD, Integer.MAX_VALUE, 0, 0, UploadLimits.WITHOUT_END));
        List<Result> results = new ArrayList<>();
        for (Path file : files) {
            Optional<String> whom = NAMELESS.contains(format) ? person : Optional.empty();
            UploadContext context = new UploadContext(
                    whom,
                    (_, userId) -> Optional.of(userId),
                    receivedAt,
                    zone,
                    new FileHints(file.toString(), person, columns));
            Upload upload = new Upload(file.getFileName().toString(), context, Optional.of(Lane.LANE_BACKFILL));
            try (InputStream content = progress.watch(file, UploadFiles.open(file))) {
                results.add(new Result(file, reader.read(parser, content, upload, to)));
            } catch (IOException e) {
                throw new CommandRefusedException(file + " cannot be read: " + SystemWords.of(e) + ".", e);
            }
        }
        return results;
    }

    private FormatParser parser() {
        return Formats.named(format)
                .orElseThrow(() -> new CommandRefusedException("There is no format \"" + format + "\"; those read are "
                        + Formats.all().stream()
                                .map(FormatParser::name)
                                .sorted()
                                .collect(Collectors.joining(", ")) + "."));
    }
}
