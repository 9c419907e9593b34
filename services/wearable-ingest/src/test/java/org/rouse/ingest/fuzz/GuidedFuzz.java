package org.rouse.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;

/** The entry point of Jazzer, which generates inputs by the branches they reach; see {@code .ci/fuzz --guided}. */
public final class GuidedFuzz {

    private static final FormatParser PARSER =
            Formats.named(System.getProperty("rouse.fuzz.format", "native")).orElseThrow();

    private GuidedFuzz() {}

    /** Loads the classes of reading first: this takes long where every class is instrumented, and would count against the first input. */
    public static void fuzzerInitialize() throws IOException {
        for (Seed seed : Seeds.of(PARSER.name())) {
            Inputs.read(PARSER, seed.bytes(), seed.name(), new Random(0));
        }
    }

    /** One input. Its person and its path depend on the input alone, so that it can be repeated. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Inputs.read(PARSER, input, "steps-2020-01-31.json", new Random(input.length));
    }

    /** Writes the initial inputs: for each format a folder of its name in the given folder. */
    public static void main(String[] arguments) throws IOException {
        for (FormatParser parser : Formats.all()) {
            Path folder = Files.createDirectories(Path.of(arguments[0], parser.name()));
            List<Seed> seeds = Seeds.of(parser.name());
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seed-" + i), seeds.get(i).bytes());
            }
            System.out.println(parser.name());
        }
    }
}
