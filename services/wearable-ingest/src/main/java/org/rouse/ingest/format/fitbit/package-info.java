/** Fitbit data as files: minute tables of Fitabase, account exports of Fitbit and of Google, answers of the Web API. */
@NullMarked
package org.rouse.ingest.format.fitbit;

import org.jspecify.annotations.NullMarked;
