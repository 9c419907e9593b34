package org.rouse.coaching.alert;

/** Entities under which rouse.organisation.v1 has what telling coaches rests on; no invitation is called like that. */
public final class StaffKeys {

    /** Under a coach's subject: whether they can be reached. In every partition. */
    public static final String REACH = "reach";

    /** Before what is counted of an organisation's open cases. */
    public static final String LOAD = "load/";

    private StaffKeys() {}

    /** Under an organisation: the open cases of one partition whose people that coach sees to. */
    public static String load(int partition, String coach) {
        return LOAD + partition + '/' + coach;
    }

    /** Whether the entity is one of these. */
    public static boolean isOne(String entity) {
        return entity.equals(REACH) || entity.startsWith(LOAD);
    }
}
