"""Words from which the demo's borrowers, people and machines are made. All are invented."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


SURNAMES = _words(
    """
    Abernathy Alvarez Amundsen Bäcker Baptiste Beaulieu Begay Björklund Bouchard Brännström Castañeda
    Chaudhry Côté Czarnecki D'Angelo Delacroix DeSoto Dvořák Eriksen Espinoza Fairweather Ferreira
    Fitzgerald Gallagher Gutiérrez Haldorsen Hernández Holloway Ibarra Iversen Jaramillo Jiménez Kaczmarek
    Kealoha Kowalczyk Krüger Lachance Lindqvist MacAllister McKinnon Mendoza Müller Nakamura Nguyen Núñez
    O'Brien O'Shaughnessy Okafor Pelletier Peña Quintero Ramírez Rasmussen Ruiz-Ortega Sánchez Schäfer
    Sørensen Szymański Tafoya Thibodeaux Trần Tutwiler Uribe VanDerMeer Vásquez Weatherby Whitehorse
    Yamashita Yoder Zielinski
    """
)

GIVEN_NAMES = _words(
    """
    Aaron Alejandra Amélie Andre Beatriz Brendan Carlos Chloé Dana Denise Diego Elena Émile Farah Gloria
    Grace Hannah Héctor Ingrid Isaac Jamal Joanna José Karen Kofi Lena Luis Maeve Marcus María Mei Miguel
    Nadia Noor Olga Óscar Patrick Priya Quinn Ramona René Rosa Samir Siobhán Sofía Thomas Uma Víctor Wanda
    Xavier Yolanda Zoë
    """
)

PLACES = _lines(
    """
    Ash Creek|Bad Axe|Battle Lake|Bitterroot|Blue Earth|Cañon Ridge|Cedar Hollow|Clearwater|Cold Spring|
    Coeur Lake|Dry Fork|Eagle Butte|Elk River|Fox Hollow|Grand Prairie|Gunnison|Hat Creek|High Desert|
    Iron Range|Juniper Flats|Kettle Falls|La Cañada|Lost River|Medicine Bow|Mesa Verde|Mill Pond|
    North Fork|Otter Tail|Painted Hills|Piedmont|Quail Run|Red Cedar|Roanoke Valley|Saint Anne|San Luis|
    Shenandoah|Silver Lake|Stone Mountain|Sugar Grove|Three Rivers|Timber Lake|Twin Falls|Valley View|
    Walnut Bend|White Pine|Wild Rice|Yellow Medicine
    """
)

LEGAL_FORMS = ("LLC", "LLC", "Inc.", "Inc.", "Co.", "", "", "", "L.L.C.", "Corp.")

# Trade: how such businesses call themselves ({s} a surname, {p} a place), and what they lease.
TRADES: dict[str, tuple[tuple[str, ...], tuple[tuple[str, int, int], ...]]] = {
    "farm": (
        ("{s} Family Farms", "{p} Dairy", "{s} & Sons Ranch", "{p} Grain & Cattle", "{s} Orchards"),
        (
            ("Row-crop tractor, 2023, 310 hp", 240_000, 520_000),
            ("Combine with 12-row corn head", 380_000, 790_000),
            ("Milking parlor, 2 x 16 herringbone", 210_000, 460_000),
            ("Center-pivot irrigation, 7 towers", 95_000, 240_000),
            ("Large square baler", 110_000, 230_000),
        ),
    ),
    "contractor": (
        ("{s} Excavating", "{p} Paving & Concrete", "{s} Brothers Construction", "{s} Drywall & Paint"),
        (
            ("Hydraulic excavator, 22 t", 190_000, 430_000),
            ("Skid steer with cold planer", 72_000, 165_000),
            ("Concrete boom pump, 38 m", 310_000, 640_000),
            ("Telehandler, 10,000 lb", 98_000, 190_000),
        ),
    ),
    "clinic": (
        ("{p} Family Clinic", "{s} Dental Group, P.C.", "{p} Veterinary Hospital", "{s} Orthopaedics, P.A."),
        (
            ("Digital X-ray suite", 130_000, 340_000),
            ("Cone-beam CT scanner", 115_000, 260_000),
            ("Ultrasound, portable, 3 probes", 48_000, 110_000),
            ("Autoclaves and sterilization line", 24_000, 68_000),
        ),
    ),
    "trucking": (
        ("{s} Trucking", "{p} Freight Lines", "{s} & Daughters Hauling", "{p} Logistics"),
        (
            ("Sleeper tractor, 2024", 215_000, 345_000),
            ("Refrigerated trailer, 53 ft", 82_000, 148_000),
            ("Two dry vans, 53 ft", 74_000, 126_000),
            ("Rotator wrecker, 50 t", 390_000, 720_000),
        ),
    ),
    "printer": (
        ("{s} Print & Bindery", "{p} Sign Works", "{p} Letterpress", "{s} Packaging"),
        (
            ("Wide-format UV press", 88_000, 210_000),
            ("Folder-gluer and die cutter", 120_000, 260_000),
            ("Digital production press", 140_000, 330_000),
        ),
    ),
    "restaurant": (
        ("{p} Diner", "{s}'s Taquería", "Café {s}", "{p} Brewing Company", "{s} Bakery & Catering"),
        (
            ("Combi ovens and hood line", 31_000, 82_000),
            ("10-barrel brewhouse", 92_000, 210_000),
            ("Walk-in cooler and compressor", 22_000, 54_000),
            ("POS terminals, 12 stations", 14_000, 39_000),
        ),
    ),
    "shop": (
        ("{s} Machine & Tool", "{p} Auto Body", "{s} Tire & Lube", "{p} Cabinetmakers"),
        (
            ("5-axis machining center", 260_000, 540_000),
            ("Downdraft paint booth", 58_000, 130_000),
            ("Two-post lifts (4) and compressor", 26_000, 61_000),
            ("CNC router with dust collection", 64_000, 150_000),
        ),
    ),
    "service": (
        ("{p} Landscaping", "{s} Tree Care", "{p} Fitness", "{s} Cleaners", "{p} Montessori School"),
        (
            ("Zero-turn mowers (6) and trailer", 28_000, 72_000),
            ("Whole-tree chipper, 18 in", 54_000, 118_000),
            ("Cardio equipment, 24 pieces", 41_000, 96_000),
            ("Passenger bus, 24 seats", 78_000, 142_000),
            ("Copiers (5), managed print", 16_000, 44_000),
        ),
    ),
}

# Names that make life hard for a grid, a file of 22 columns or a search; they stand in every demo.
HARD_NAMES = (
    (
        "Greater Minnehaha Valley Agricultural Producers' Cooperative Marketing & Supply Association of "
        "Southeastern South Dakota"
    ),
    (
        "Our Lady of Perpetual Help Regional Medical Center - Outpatient Imaging, Physical Therapy & "
        "Rehabilitation, LLC"
    ),
    "Señor Ñandú's Panadería, Pastelería y Café",
    "Łukasiewicz & Grzegżółka Machining",
    "Brännström-Ødegård Fiskeriutstyr, Inc.",
    "A & B",
    "Smith, Smith, Smith & Smythe-O'Neill, D.D.S., P.C.",
    "\"Big Dave\" D'Agostino Towing, Inc. (d/b/a Dave's Rotator Service)",
    "Zürich & Québec Import/Export Co.",
    "T.J.'s #2 Auto-Body, Glass + Paint",
)

TWINS_WITHIN = "Cedar Hollow Dairy LLC"
"""Two borrowers of the first company carry this very name."""

TWINS_ACROSS = "Three Rivers Logistics Inc."
"""A borrower of each of the first two companies carries this very name."""
