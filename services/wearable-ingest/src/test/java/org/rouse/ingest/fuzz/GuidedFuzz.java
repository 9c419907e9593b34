package org.rouse.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;

/** What Jazzer calls with inputs it makes up by which branches they reach; see {@code .ci/fuzz --guided}. */
public final class GuidedFuzz {

    private static final FormatParser PARSER =
            Formats.named(System.getProperty("rouse.fuzz.format", "native")).orElseThrow();

    private GuidedFuzz() {}

    /** Loads what reading loads, which takes long where every class is rewritten first, and would count against the first input. */
    public static void fuzzerInitialize() throws IOException {
        for (Seed seed : Seeds.of(PARSER.name())) {
            Inputs.read(PARSER, seed.bytes(), seed.name(), new Random(0));
        }
    }

    /** One input. Who it is for and how it comes depends on the input alone, so that it can be shown again. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Inputs.read(PARSER, input, "steps-2020-01-31.json", new Random(input.length));
    }

    /** Writes what to begin with: for each format a folder of its name in the folder given. */
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
