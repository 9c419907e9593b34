/** The folder that holds all of local mode's data. */
@NullMarked
package org.rouse.local.folder;

import org.jspecify.annotations.NullMarked;
