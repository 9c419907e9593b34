/** Google Health API v4, the successor of the Fitbit Web API: notifications, and the pages of data points pulled after them. */
@NullMarked
package org.rouse.ingest.format.googlehealth;

import org.jspecify.annotations.NullMarked;
