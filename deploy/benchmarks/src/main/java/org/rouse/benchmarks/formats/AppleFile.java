package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rouse.benchmarks.samples.PersonMinutes;

/** An export of a phone with a watch: as in most exports, unused energy records fill half of the file. */
final class AppleFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String DEVICE =
            "&lt;&lt;HKDevice: 0x281f1c3c0&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:10.1&gt;";

    private AppleFile() {}

    static byte[] xml(PersonMinutes person) {
        StringBuilder xml = new StringBuilder(person.minutes() * 1000)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"de_DE\">\n")
                .append(" <ExportDate value=\"2026-01-01 12:00:00 +0000\"/>\n");
        for (int minute = 0; minute < person.minutes(); minute++) {
            String start = at(person, minute);
            String end = at(person, minute + 1);
            record(xml, "ActiveEnergyBurned", "kcal", start, end, "1.25");
            record(xml, "HeartRate", "count/min", start, start, Integer.toString(person.heartRate()[minute]));
            if (person.steps()[minute] > 0) {
                record(xml, "StepCount", "count", start, end, Integer.toString(person.steps()[minute]));
                record(xml, "DistanceWalkingRunning", "km", start, end, "0.0625");
            }
        }
        return xml.append("</HealthData>\n").toString().getBytes(UTF_8);
    }

    static byte[] zipped(byte[] xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apple_health_export/export.xml"));
            zip.write(xml);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void record(StringBuilder xml, String type, String unit, String start, String end, String value) {
        xml.append(" <Record type=\"HKQuantityTypeIdentifier")
                .append(type)
                .append("\" sourceName=\"Anna’s Apple Watch\" sourceVersion=\"10.1\" device=\"")
                .append(DEVICE)
                .append("\" unit=\"")
                .append(unit)
                .append("\" creationDate=\"")
                .append(end)
                .append("\" startDate=\"")
                .append(start)
                .append("\" endDate=\"")
                .append(end)
                .append("\" value=\"")
                .append(value)
                .append("\"/>\n");
    }

    private static String at(PersonMinutes person, int minute) {
        return TIME.format(person.at(minute));
    }
}
