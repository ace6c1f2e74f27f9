#include "resources.h"

// C23 6.10.4: #embed. It follows changes of the file, and the binary runs from any folder.

static const unsigned char network_01[] = {
#embed "Network/01-founding.json"
};
static const unsigned char network_02[] = {
#embed "Network/02-brochure.json"
};
static const unsigned char texts_de[] = {
#embed "Texts/de.txt"
};
static const unsigned char texts_en[] = {
#embed "Texts/en.txt"
};

const struct regionetz_resource regionetz_resources[] = {
    {"Network/01-founding.json", network_01, sizeof network_01},
    {"Network/02-brochure.json", network_02, sizeof network_02},
    {"Texts/de.txt", texts_de, sizeof texts_de},
    {"Texts/en.txt", texts_en, sizeof texts_en},
};

const unsigned long regionetz_resource_count =
    sizeof regionetz_resources / sizeof regionetz_resources[0];
