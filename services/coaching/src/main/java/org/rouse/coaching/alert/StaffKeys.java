package org.rouse.coaching.alert;

/** The entities of rouse.organisation.v1 under which the state of alerts is stored; no invitation has such a name. */
public final class StaffKeys {

    /** Under a coach's subject: whether they can be reached. In every partition. */
    public static final String REACH = "reach";

    /** Prefix of the counts of an organisation's open cases. */
    public static final String LOAD = "load/";

    private StaffKeys() {}

    /** Under an organisation: the open cases of one partition whose people that coach looks after. */
    public static String load(int partition, String coach) {
        return LOAD + partition + '/' + coach;
    }

    /** Whether the entity is one of these. */
    public static boolean isOne(String entity) {
        return entity.equals(REACH) || entity.startsWith(LOAD);
    }
}
