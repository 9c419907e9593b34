package org.rouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/** Small sound uploads, to be damaged: of formats whose fixtures lie in no folder of their own, or that have several shapes. */
final class SeedTexts {

    private SeedTexts() {}

    /** Folder of the test resources that holds fixtures of the format. */
    static String folder(String format) {
        return switch (format) {
            case "open-mhealth" -> "openmhealth";
            case "garmin-health" -> "garmin";
            case "health-connect" -> "healthconnect";
            case "apple-health" -> "apple";
            default -> format;
        };
    }

    static Stream<byte[]> of(String format) {
        return texts(format).stream().map(text -> text.getBytes(UTF_8));
    }

    private static List<String> texts(String format) {
        return switch (format) {
            case "fitbit" ->
                List.of(
                        "Id,ActivityMinute,Intensity\r\n7,4/12/2016 12:00:00 AM,0\r\n7,4/12/2016 12:01:00 AM,3\r\n",
                        "Id,Time,Value\n"
                                + "7,4/12/2016 7:21:00 AM,97\n"
                                + "7,4/12/2016 7:21:05 AM,102\n"
                                + "8,3/13/2016 2:30:00 AM,90\n",
                        "timestamp,steps,data source\n2024-01-31T05:00:00.999Z,12,MobileTrack\n",
                        "[{\"dateTime\":\"01/31/20 05:00:00\",\"value\":\"12\"},{\"dateTime\":\"01/31/20"
                                + " 05:01:00\",\"value\":\"0\"}]",
                        "[{\"dateTime\":\"01/31/20 05:00:01\",\"value\":{\"bpm\":60,\"confidence\":2}}]");
            case "nhanes", "actigraph" ->
                List.of(
                        "seqn,paxday,minute_of_week,paxinten\n21005,1,0,0\n21005,1,1,75\n",
                        "SEQN,PAXSTAT,PAXCAL,PAXDAY,PAXN,PAXHOUR,PAXMINUT,PAXINTEN\n21010,1,1,7,1,0,0,1\n",
                        "timestamp;axis1;steps\n28/10/2016 10:00:00;50;1\n28/10/2016 10:00:30;70;2\n",
                        """
                        ------------ Data File Created By ActiGraph GT3X+ ActiLife v6.11.9 date format M/d/yyyy Filter Normal -----------
                        Serial Number: NEO1
                        Start Time 10:00:00
                        Start Date 10/28/2016
                        Epoch Period (hh:mm:ss) 00:00:30
                        Current Battery Voltage: 4.05     Mode = 61
                        --------------------------------------------------
                        Date,Time,Axis1,Axis2,Axis3,Steps
                        10/28/2016,10:00:00,120,7,9,14
                        10/28/2016,10:00:30,0,0,0,0
                        """);
            case "activpal" ->
                List.of(
                        "\"Time\",\"DataCount (samples)\",\"Interval (s)\",\"ActivityCode"
                                + " (0=sedentary)\",\"CumulativeStepCount\"\n"
                                + "42633.5,0,600,0,0\n"
                                + "42633.5069444444,6000,5,2,1\n"
                                + "42633.51,6000,1.5E02,2.1,40\n",
                        "**header;;\nTime;Event Type;Duration (s)\n42633,5;3.1;60,0\n#2016-09-20 12:00:00#;4;9\n");
            case "csv" ->
                List.of(
                        "time,steps,hr,intensity,person\n"
                                + "2016-04-12T12:00:00Z,5,60,1,7\n"
                                + "2016-04-12T12:00:20Z,6,,light,8\n",
                        "start;end;posture;sleep;activity\n"
                                + "12.04.2016 14:00;12.04.2016 15:00;sitting;;\n"
                                + "13.04.2016 14:00;13.04.2016 15:00;;deep;yoga\n",
                        "date,time,steps,worn\n2016-04-12,12:00,600,1\n2016-04-12,12:15,0,0\n");
            case "google-health" ->
                List.of(
                        "[{\"data\":{\"healthUserId\":\"u1\",\"operation\":\"UPSERT\",\"dataType\":\"steps\",\"intervals\":[{\"physicalTimeInterval\":{\"startTime\":\"2026-01-01T00:00:00Z\",\"endTime\":\"2026-01-01T01:00:00Z\"}}]}}]");
            case "health-auto-export" ->
                List.of(
                        "{\"data\":{\"metrics\":[{\"name\":\"step_count\",\"units\":\"count\",\"data\":[{\"qty\":12.5,\"date\":\"2026-01-01"
                                + " 00:00:00 +0100\",\"source\":\"Watch\"}]}]}}");
            case "apple-health" ->
                List.of("<?xml version=\"1.0\"?><HealthData><Record type=\"HKQuantityTypeIdentifierStepCount\""
                        + " sourceName=\"Watch\" unit=\"count\" startDate=\"2026-01-01 00:00:00 +0100\""
                        + " endDate=\"2026-01-01 00:01:00 +0100\" value=\"12\"/></HealthData>");
            case "native" ->
                List.of(
                        "{\"source\":{\"id\":\"w1\",\"kind\":\"wearable\"},\"minutes\":[{\"start\":\"2026-01-01T00:00Z\",\"steps\":[1,2,null]}]}");
            default -> List.of("{\"a\":[1]}", "[{\"id\":\"1\"}]", "SQLite format 3\u0000");
        };
    }
}
